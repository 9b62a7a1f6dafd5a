import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { FromAgent } from '../../../shared/preview';
import '../../../test/support/container';
import type { Connection } from './race';
import { joinRelay } from './relay';

const server = 'https://milepost.example';
const secret = '0'.repeat(32);

async function connected(): Promise<Connection> {
  await commands.resetServed();
  const answer = (what: string, body: unknown, status = 200) =>
    commands.answerRequests({ url: `/connect/${what}`, status, body: JSON.stringify(body) });
  await answer('join', { ticket: secret });
  await answer('hear', { messages: [{ at: 1, message: { type: 'welcome', session: secret } }] });
  const connection = await new Promise<Connection>((resolve, reject) => {
    const claim = { by: 'code' as const, proof: secret };
    joinRelay({ container: 'mp_test', server, claim, load: secret }, resolve, () =>
      reject(new Error('It was not let in.')),
    );
  });
  // Nothing more is heard.
  await answer('hear', {}, 429);
  return connection;
}

const message = (reason: string): FromAgent => ({ type: 'failed', what: 'preview-script', reason });

async function saidReasons(): Promise<string[][]> {
  const bodies = (await commands.requestsMade()).filter(({ url }) => url.endsWith('/connect/say'));
  return bodies.map(({ body }) =>
    (JSON.parse(body ?? '') as { messages: { reason: string }[] }).messages.map(({ reason }) => reason),
  );
}

it('says one by one what is too much together, and leaves out only what is too large by itself', async () => {
  const { channel } = await connected();
  await commands.answerRequests({ url: '/connect/say', status: 413 });
  for (const reason of ['first', 'second', 'third']) channel.send(message(reason));
  await expect.poll(saidReasons).toEqual([['first'], ['second', 'third'], ['second'], ['third']]);
  await commands.answerRequests({ url: '/connect/say', status: 204, body: '' });
  channel.send(message('fourth'));
  channel.send(message('fifth'));
  channel.send(message('sixth'));
  await expect.poll(async () => (await saidReasons()).slice(4)).toEqual([['fourth'], ['fifth', 'sixth']]);
  channel.close();
});

it('measures what it says as it is sent', async () => {
  const { channel } = await connected();
  await commands.answerRequests({ url: '/connect/say', status: 204, body: '' });
  const long = '\u20ac'.repeat(80_000);
  for (const start of ['a', 'b', 'c']) channel.send(message(start + long));
  const starts = async () =>
    (await saidReasons()).map((reasons) => reasons.map((reason) => reason[0]).join(''));
  // 240,000 bytes each: two are more than a request takes.
  await expect.poll(starts).toEqual(['a', 'b', 'c']);
  channel.close();
});
