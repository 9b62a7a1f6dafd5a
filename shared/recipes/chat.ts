import type { Recipe } from './recipe';

export const chat: Recipe = {
  id: 'chat',
  title: 'Chat begun',
  description:
    'Someone opens the chat, writes in it, or leaves an e-mail address there: a click on its button, or what the chat tool tells. Their words are not read.',
  searches: ['live chat', 'intercom', 'drift', 'hubspot chat', 'messenger', 'chatbot'],
  business: [],
  group: 'Contact',
  questions: [
    {
      id: 'launcher',
      ask: 'Point at the button that opens the chat, if it is part of the page.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="chat"] button', '[aria-label*="chat" i]', '.intercom-launcher'],
    },
    {
      id: 'tool',
      ask: 'Which tool is it, if one of these?',
      kind: 'choice',
      optional: true,
      choices: [
        { value: 'hubspot', title: 'HubSpot' },
        { value: 'drift', title: 'Drift' },
        { value: 'intercom', title: 'Intercom' },
      ],
    },
    {
      id: 'telling',
      ask: 'Count messages and e-mail addresses too? Of these tools, Drift tells of both.',
      kind: 'choice',
      optional: true,
      choices: [{ value: 'drift', title: 'Yes, it is Drift' }],
    },
    { id: 'platform', ask: 'What do you call the chat in reports?', kind: 'text', default: 'chat' },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'chat_start',
        title: 'Chat begun',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { platform: { type: 'string' } },
      },
      {
        name: 'chat_message',
        title: 'Written in the chat',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { platform: { type: 'string' } },
      },
      {
        name: 'generate_lead',
        title: 'Lead',
        stage: 'consideration',
        role: 'milestone',
        tier: 1,
        params: { lead_source: { type: 'string' } },
      },
    ],
    targets: [{ id: 'chat-launcher', name: 'Chat button', selector: '[[launcher]]' }],
    rules: [
      {
        id: 'chat-start',
        name: 'Chat begun',
        triggers: [
          { type: 'click', settings: { target: 'chat-launcher' } },
          { type: 'chat', settings: { provider: '[[tool]]' } },
        ],
        event: 'chat_start',
        params: { platform: '[[platform]]' },
        frequency: { limit: 1, per: 'session' },
      },
      {
        id: 'chat-message',
        name: 'Written in the chat',
        triggers: [{ type: 'chat', settings: { provider: '[[telling]]', what: 'message' } }],
        event: 'chat_message',
        params: { platform: '[[platform]]' },
      },
      {
        id: 'chat-email',
        name: 'E-mail address left in the chat',
        triggers: [{ type: 'chat', settings: { provider: '[[telling]]', what: 'email' } }],
        event: 'generate_lead',
        params: { lead_source: 'chat' },
      },
    ],
  },
  fixture: {
    answers: { launcher: '#chat', tool: 'drift', telling: 'drift' },
    pages: {
      '*': `<button id="chat" aria-label="Chat">💬</button>
        <script>
          // As Drift has it: who listens by name is told.
          const heard = {};
          const drift = { on: (name, call) => { heard[name] = [...(heard[name] ?? []), call]; } };
          window.drift = drift;
          const tell = (name) => (heard[name] ?? []).forEach((call) => call({ data: 'Secret words' }));
        </script>`,
    },
    visits: [
      {
        title: 'opens the chat twice, writes, and leaves an address',
        acts: [
          { open: '/' },
          { wait: 1500 },
          { click: '#chat', events: [{ name: 'chat_start', params: { platform: 'chat' } }] },
          { run: "tell('startConversation')" },
          { run: "tell('message:sent')", events: [{ name: 'chat_message', params: { platform: 'chat' } }] },
          {
            run: "tell('emailCapture')",
            events: [{ name: 'generate_lead', params: { lead_source: 'chat' } }],
          },
        ],
      },
      {
        title: 'begins a conversation that the chat tells of',
        acts: [
          { open: '/' },
          { wait: 1500 },
          {
            run: "tell('startConversation')",
            events: [{ name: 'chat_start', params: { platform: 'chat' } }],
          },
        ],
      },
    ],
  },
};
