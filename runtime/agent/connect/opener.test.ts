import { afterEach, expect, test } from 'vitest';
import type { Answer, Hello, ProofParts } from '../../../shared/connection';
import { newSecret, proofOf } from '../../../shared/connection';
import { sha256 } from '../../lib/sha256';
import { claimOf, stripCode } from './claim';
import { greetOpener } from './opener';
import type { Attempt, Connection, Greeting } from './race';

const editor = location.origin;
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
let attempt: Attempt | undefined;
let frame: HTMLIFrameElement | undefined;
let stopHearing: () => void = () => {};
afterEach(() => {
  attempt?.stop();
  frame?.remove();
  stopHearing();
});

/** This window is page and editor at once: what the page says to its opener arrives here. */
function greet() {
  const claim = { by: 'code' as const, proof: newSecret() };
  const greeting: Greeting = { container: 'mp_test', server: editor, claim, load: newSecret() };
  const connected: Connection[] = [];
  const said: (Hello | Answer)[] = [];
  const hear = ({ data }: MessageEvent) => {
    const { milepost } = (data ?? {}) as { milepost?: string };
    if (milepost === 'hello' || milepost === 'answer') said.push(data);
  };
  window.addEventListener('message', hear);
  stopHearing = () => window.removeEventListener('message', hear);
  attempt = greetOpener(greeting, window, (connection) => connected.push(connection));
  const say = (data: unknown, { origin = editor, source = window as Window, port = false } = {}) =>
    window.dispatchEvent(
      new MessageEvent('message', {
        data,
        origin,
        source,
        ports: port ? [new MessageChannel().port2] : [],
      }),
    );
  const challenge = (changes: Partial<ProofParts> = {}, secret = claim.proof) => {
    const hello = said.find((one): one is Hello => one.milepost === 'hello');
    const parts: ProofParts = {
      container: 'mp_test',
      pageOrigin: location.origin,
      editorOrigin: editor,
      load: greeting.load,
      pageNonce: hello?.nonce ?? '',
      editorNonce: newSecret(),
      ...changes,
    };
    const proof = proofOf(sha256, secret, 'editor', parts);
    return { parts, say: { milepost: 'challenge', load: greeting.load, nonce: parts.editorNonce, proof } };
  };
  const welcome = { milepost: 'welcome', load: greeting.load, session: 'se55ion' };
  const answers = () => said.filter(({ milepost }) => milepost === 'answer');
  return { claim, greeting, said, connected, say, challenge, welcome, answers };
}

test('says hello without the code, proves it once the editor has, and takes the port', async () => {
  const { claim, greeting, said, connected, say, challenge, welcome, answers } = greet();
  await settled();
  expect(said[0]).toEqual({
    milepost: 'hello',
    container: 'mp_test',
    load: greeting.load,
    by: 'code',
    nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  const { parts, say: asked } = challenge();
  say(asked);
  await settled();
  expect(answers()).toEqual([
    { milepost: 'answer', load: greeting.load, proof: proofOf(sha256, claim.proof, 'page', parts) },
  ]);
  say(welcome, { port: true });
  expect(connected).toMatchObject([{ session: 'se55ion', channel: { way: 'opener' } }]);
  expect(JSON.stringify(said)).not.toContain(claim.proof);
});

test('proves nothing to anyone else', async () => {
  const { greeting, say, challenge, answers } = greet();
  frame = document.createElement('iframe');
  document.body.append(frame);
  await settled();
  say(challenge().say, { origin: 'https://evil.example' });
  say(challenge().say, { source: frame.contentWindow! });
  say(challenge({}, 'f'.repeat(32)).say);
  say(challenge({ pageOrigin: 'https://evil.example' }).say);
  say(challenge({ editorOrigin: 'https://evil.example' }).say);
  say(challenge({ container: 'mp_other' }).say);
  say(challenge({ pageNonce: newSecret() }).say);
  say({ ...challenge().say, load: newSecret() });
  say(Object.create(challenge().say));
  say({ milepost: 'challenge', load: greeting.load });
  say(null);
  await settled();
  expect(answers()).toEqual([]);
});

test('takes no port before the editor has proved itself, nor a welcome that is none', async () => {
  const { connected, say, challenge, welcome } = greet();
  await settled();
  say(welcome, { port: true });
  say(challenge().say);
  say(welcome);
  say({ ...welcome, session: '' }, { port: true });
  say({ ...welcome, load: newSecret() }, { port: true });
  say(welcome, { port: true, origin: 'https://evil.example' });
  expect(connected).toEqual([]);
});

test('reads codes, sessions, and nothing else', () => {
  const secret = newSecret();
  expect(claimOf(`#milepost=${secret}`)).toEqual({ by: 'code', proof: secret });
  expect(claimOf(secret)).toEqual({ by: 'session', proof: secret });
  for (const given of ['#milepost', '#milepost=', '#milepost=short', 'session', `${secret}0`, ''])
    expect(claimOf(given)).toBeNull();
});

test('takes the code out of the address again when a router restores it', async () => {
  const [before, name] = [location.href, window.name];
  window.name = '#milepost=0a1b';
  history.replaceState({ kept: 1 }, '', '#/bags#milepost=0a1b');
  const stop = stripCode();
  expect([location.hash, window.name, history.state]).toEqual(['#/bags', '', { kept: 1 }]);
  history.replaceState({ kept: 2 }, '', '#/bags#milepost=0a1b');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([location.hash, history.state]).toEqual(['#/bags', { kept: 2 }]);
  stop();
  window.name = name;
  history.replaceState(null, '', before);
});
