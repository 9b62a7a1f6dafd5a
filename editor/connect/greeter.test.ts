import { describe, expect, test } from 'vitest';
import { newSecret, type ProofParts, proofOf } from '../../shared/connection';
import { sha256 } from '../compile/runtime';
import { createGreeter, type Secrets } from './greeter';

const shop = 'https://shop.example';
const editorOrigin = 'https://milepost.example';

function world(changes: Partial<Secrets> = {}) {
  const secrets: Secrets = {
    code: newSecret(),
    codeUntil: 60_000,
    codeUsed: false,
    session: newSecret(),
    sessionOrigin: null,
    sessionUntil: 0,
    ...changes,
  };
  const greeter = createGreeter({ site: 'mp_shop', origins: [shop], editorOrigin }, () => secrets, sha256);
  const hello = {
    milepost: 'hello',
    container: 'mp_shop',
    load: newSecret(),
    by: 'code' as 'code' | 'session',
    nonce: newSecret(),
  };
  /** What the page says to a challenge. */
  const answering = (editorNonce: string, changed: Partial<ProofParts> = {}, secret = secrets.code) => {
    const parts: ProofParts = {
      container: 'mp_shop',
      pageOrigin: shop,
      editorOrigin,
      load: hello.load,
      pageNonce: hello.nonce,
      editorNonce,
      ...changed,
    };
    return {
      milepost: 'answer',
      load: hello.load,
      proof: proofOf(sha256, secret, 'page', parts),
      parts,
    };
  };
  const challenge = (said: unknown = hello, origin = shop, now = 1000) => greeter.judge(said, origin, now);
  return { secrets, greeter, hello, answering, challenge };
}

test('both sides prove the code, and the page gets the session', () => {
  const { secrets, greeter, hello, answering, challenge } = world();
  const asked = challenge();
  if (asked.kind !== 'challenge') throw new Error(`It was ${asked.kind}.`);
  const { nonce, proof } = asked.say;
  const { parts, ...answer } = answering(nonce);
  expect(proof).toBe(proofOf(sha256, secrets.code, 'editor', parts));
  expect(JSON.stringify(asked.say)).not.toContain(secrets.code);
  expect(greeter.judge(answer, shop, 2000)).toEqual({
    kind: 'welcome',
    say: { milepost: 'welcome', load: hello.load, session: secrets.session },
    load: hello.load,
    by: 'code',
  });
  // The same answer again is worth nothing.
  expect(greeter.judge(answer, shop, 2000)).toEqual({ kind: 'ignore' });
});

test('a page that asks again gets the same challenge', () => {
  const { challenge } = world();
  expect(challenge()).toEqual(challenge());
});

describe('no proof is taken', () => {
  test.each([
    ['over another secret', {}, 'f'.repeat(32)],
    ['for another origin', { pageOrigin: 'https://evil.example' }, undefined],
    ['for another editor', { editorOrigin: 'https://evil.example' }, undefined],
    ['for another container', { container: 'mp_other' }, undefined],
    ['for another page load', { load: '0'.repeat(32) }, undefined],
    ['over another nonce', { pageNonce: '0'.repeat(32) }, undefined],
  ] as const)('%s', (_, changed, secret) => {
    const { greeter, answering, challenge } = world();
    const asked = challenge();
    if (asked.kind !== 'challenge') throw new Error(`It was ${asked.kind}.`);
    expect(greeter.judge(answering(asked.say.nonce, changed, secret), shop, 2000)).toEqual({
      kind: 'ignore',
    });
  });

  test('that is the editor’s own, sent back', () => {
    const { greeter, hello, challenge } = world();
    const asked = challenge();
    if (asked.kind !== 'challenge') throw new Error(`It was ${asked.kind}.`);
    const echoed = { milepost: 'answer', load: hello.load, proof: asked.say.proof };
    expect(greeter.judge(echoed, shop, 2000)).toEqual({ kind: 'ignore' });
  });

  test('from another origin than the one that was challenged', () => {
    const { greeter, answering, challenge } = world();
    const asked = challenge();
    if (asked.kind !== 'challenge') throw new Error(`It was ${asked.kind}.`);
    expect(greeter.judge(answering(asked.say.nonce), 'https://evil.example', 2000)).toEqual({
      kind: 'ignore',
    });
  });

  test('when the code ran out, or was used, in between', () => {
    const { secrets, greeter, answering, challenge } = world();
    const asked = challenge();
    if (asked.kind !== 'challenge') throw new Error(`It was ${asked.kind}.`);
    expect(greeter.judge(answering(asked.say.nonce), shop, 60_001)).toEqual({ kind: 'ignore' });
    secrets.codeUsed = true;
    expect(greeter.judge(answering(asked.say.nonce), shop, 2000)).toEqual({ kind: 'ignore' });
  });
});

describe('a hello is turned away', () => {
  test.each([
    ['from a look-alike origin', {}, 'https://shop.example.evil', 'other-origin'],
    ['from a subdomain', {}, 'https://www.shop.example', 'other-origin'],
    ['from a sandbox', {}, 'null', 'other-origin'],
    ['from another container', { container: 'mp_other' }, shop, 'other-container'],
    ['with a session before there is one', { by: 'session' }, shop, 'unknown'],
  ])('%s', (_, changes, origin, reason) => {
    const { hello, challenge } = world();
    expect(challenge({ ...hello, ...changes }, origin)).toMatchObject({ kind: 'refused', reason });
  });

  test('after the code’s minute, and once it was used', () => {
    expect(world().challenge(undefined, shop, 60_001)).toMatchObject({ reason: 'expired' });
    expect(world({ codeUsed: true }).challenge()).toMatchObject({ reason: 'used' });
  });

  test('with a session of another origin, or after its half hour', () => {
    const session = { sessionOrigin: shop, sessionUntil: 5000 };
    const { hello, challenge } = world(session);
    const again = { ...hello, by: 'session' };
    expect(challenge(again, shop, 4000).kind).toBe('challenge');
    expect(challenge(again, shop, 5001)).toMatchObject({ reason: 'expired' });
    const other = world({ ...session, sessionOrigin: 'https://de.shop.example' });
    expect(other.challenge({ ...other.hello, by: 'session' })).toMatchObject({ reason: 'unknown' });
  });

  test.each([
    ['nothing', null],
    ['a text', 'hello'],
    ['inherited words', Object.create({ milepost: 'hello', container: 'mp_shop' }) as unknown],
    ['another message', { milepost: 'welcome' }],
    ['no nonce', { milepost: 'hello', container: 'mp_shop', load: '0'.repeat(32), by: 'code' }],
    [
      'a number for a nonce',
      { milepost: 'hello', container: 'mp_shop', load: '0'.repeat(32), by: 'code', nonce: 1 },
    ],
    [
      'an unknown proof',
      { milepost: 'hello', container: 'mp_shop', load: '0'.repeat(32), by: 'x', nonce: '0'.repeat(32) },
    ],
  ])('without a word when it is %s', (_, said) => {
    expect(world().greeter.judge(said, shop, 1000)).toEqual({ kind: 'ignore' });
  });
});
