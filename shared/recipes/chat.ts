import type { Recipe } from './recipe';

export const chat: Recipe = {
  id: 'chat',
  title: 'Chat begun',
  description: 'Someone opens the chat, or writes in it: a click on its button, or HubSpot’s own message.',
  searches: ['live chat', 'intercom', 'drift', 'hubspot chat', 'messenger', 'chatbot'],
  business: [],
  group: 'Contact',
  questions: [
    {
      id: 'launcher',
      ask: 'Point at the button that opens the chat.',
      kind: 'target',
      suggests: ['[class*="chat"] button', '[aria-label*="chat" i]', '.intercom-launcher'],
    },
    { id: 'platform', ask: 'Which chat is it?', kind: 'text', default: 'chat' },
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
    ],
    targets: [{ id: 'chat-launcher', name: 'Chat button', selector: '[[launcher]]' }],
    rules: [
      {
        id: 'chat-start',
        name: 'Chat begun',
        triggers: [
          { type: 'click', settings: { target: 'chat-launcher' } },
          {
            type: 'message',
            settings: {
              origins: ['self', 'https://*.hubspot.com'],
              fields: [{ path: 'type', equals: 'conversationStarted' }],
            },
          },
        ],
        event: 'chat_start',
        params: { platform: '[[platform]]' },
        frequency: { limit: 1, per: 'session' },
      },
    ],
  },
  fixture: {
    answers: { launcher: '#chat' },
    pages: { '*': '<button id="chat" aria-label="Chat">💬</button>' },
    visits: [
      {
        title: 'opens the chat twice',
        acts: [
          { open: '/' },
          { click: '#chat', events: [{ name: 'chat_start', params: { platform: 'chat' } }] },
          { click: '#chat' },
        ],
      },
      {
        title: 'begins a conversation that the chat tells of',
        acts: [
          { open: '/' },
          {
            run: "postMessage({ type: 'conversationStarted' }, '*')",
            events: [{ name: 'chat_start', params: { platform: 'chat' } }],
          },
        ],
      },
    ],
  },
};
