import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const chats = (provider: string, what = 'start') => oneRule({ type: 'chat', settings: { provider, what } });

/** A tool's interface as far as it is asked: listeners by name. It comes late, as they do. */
const tool = (assign: string) =>
  `heard = {}; on = (name, call) => { (heard[name] ||= []).push(call) }; setTimeout(() => { ${assign} }, 300)`;

async function say(page: RunningContainer, name: string) {
  const { heard } = page.window as unknown as { heard: Record<string, ((given: object) => void)[]> };
  for (const call of heard[name] ?? []) call({ email: 'jo@example.com' });
}

it.each([
  ['hubspot', 'start', 'HubSpotConversations = { on }', 'conversationStarted', 'conversationClosed'],
  ['hubspot', 'email', 'HubSpotConversations = { on }', 'contactAssociated', 'conversationStarted'],
  ['drift', 'message', 'drift = { on }', 'message:sent', 'startConversation'],
  ['intercom', 'start', 'Intercom = on', 'onShow', 'onHide'],
])('%s: tells of a %s, however late it loads', async (provider, what, assign, name, other) => {
  const page = await runContainer({ ruleSet: chats(provider, what), before: tool(assign) });
  await pause(1500);
  await say(page, other);
  expect(page.events).toEqual([]);
  await say(page, name);
  expect(page.events).toEqual([{ event: 'noticed' }]);
});

it('asks nothing of a tool that does not tell', async () => {
  const page = await runContainer({
    ruleSet: chats('hubspot', 'message'),
    before: tool('HubSpotConversations = { on }'),
  });
  await pause(1500);
  expect((page.window as unknown as { heard: object }).heard).toEqual({});
});

it('hears no more once Milepost is switched off', async () => {
  const page = await runContainer({
    ruleSet: chats('drift'),
    before: `heard = {}; drift = { on: (name, call) => { heard[name] = [call] } }`,
  });
  page.window.milepost.push(['off']);
  await say(page, 'startConversation');
  expect(page.events).toEqual([]);
});
