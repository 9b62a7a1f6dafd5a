import { expect, test } from 'vitest';
import { type Expected, judge } from './greeting';

const page = {};
const expected: Expected = {
  window: page,
  container: 'mp_abc',
  origins: ['https://shop.example'],
  code: 'c0de',
  codeAt: 1000,
  session: 'se55ion',
  sessionAt: null,
};
const hello = { milepost: 'hello', container: 'mp_abc', proof: 'c0de' };
const greeting = { source: page, origin: 'https://shop.example', data: hello };

test('the page that was opened with the code is accepted', () => {
  expect(judge(greeting, expected, 2000)).toEqual({ accepted: true, proof: 'c0de' });
});

test.each([
  ['another window', { ...greeting, source: {} }, 'ignore'],
  ['no message', { ...greeting, data: null }, 'ignore'],
  ['an inherited proof', { ...greeting, data: Object.create(hello) as unknown }, 'ignore'],
  ['a wrong proof', { ...greeting, data: { ...hello, proof: 'other' } }, 'ignore'],
  ['an empty proof', { ...greeting, data: { ...hello, proof: '' } }, 'ignore'],
  ['the session before it began', { ...greeting, data: { ...hello, proof: 'se55ion' } }, 'ignore'],
  ['another origin', { ...greeting, origin: 'https://shop.example.evil' }, 'other-origin'],
  ['the null origin of a sandbox', { ...greeting, origin: 'null' }, 'other-origin'],
  ['another site’s container', { ...greeting, data: { ...hello, container: 'mp_other' } }, 'other-container'],
])('%s is not', (_, hostile, why) => {
  expect(judge(hostile, expected, 2000)).toMatchObject({ accepted: false, why });
});

test('a code works once and for a minute, a session for half an hour', () => {
  expect(judge(greeting, expected, 61_001)).toMatchObject({ why: 'expired' });
  expect(judge(greeting, { ...expected, code: null }, 2000)).toMatchObject({ accepted: false });
  const later = { ...greeting, data: { ...hello, proof: 'se55ion' } };
  const running = { ...expected, code: null, sessionAt: 2000 };
  expect(judge(later, running, 60_000)).toEqual({ accepted: true, proof: 'se55ion' });
  expect(judge(later, running, 2000 + 30 * 60_000 + 1)).toMatchObject({ why: 'expired' });
});
