import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isMessage, newSecret, ownTexts, proofOf, sameText, secretPattern, withoutCode } from './connection';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const parts = {
  container: 'mp_shop',
  pageOrigin: 'https://shop.example',
  editorOrigin: 'https://milepost.example',
  load: 'l',
  pageNonce: 'p',
  editorNonce: 'e',
};

test('a proof depends on everything that it is about', () => {
  const proofs = [
    proofOf(sha256, 'a', 'page', parts),
    proofOf(sha256, 'b', 'page', parts),
    proofOf(sha256, 'a', 'editor', parts),
    ...Object.keys(parts).map((name) => proofOf(sha256, 'a', 'page', { ...parts, [name]: 'other' })),
    // What moves from one part to the next is not the same.
    proofOf(sha256, 'a', 'page', { ...parts, load: 'lp', pageNonce: '' }),
  ];
  expect(new Set(proofs).size).toBe(proofs.length);
});

test('secrets are 128 bits, each its own', () => {
  const made = Array.from({ length: 100 }, newSecret);
  for (const secret of made) expect(secret).toMatch(secretPattern);
  expect(new Set(made).size).toBe(100);
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', 'a', false],
  ['a', '', false],
  ['', '', true],
])('“%s” and “%s” are the same: %s', (one, other, same) => {
  expect(sameText(one, other)).toBe(same);
});

test('only own texts are read, and no getter runs', () => {
  expect(ownTexts({ a: 'x', b: 'y' }, ['a', 'b'])).toEqual({ a: 'x', b: 'y' });
  for (const data of [null, 'a', {}, { a: 1 }, { a: '' }, Object.create({ a: 'x' })])
    expect(ownTexts(data, ['a'])).toBeNull();
  let ran = false;
  const trap = Object.defineProperty({}, 'a', {
    get() {
      ran = true;
      return 'x';
    },
  });
  expect(ownTexts(trap, ['a'])).toBeNull();
  expect(ran).toBe(false);
  expect([isMessage({ type: 'pick' }), isMessage(Object.create({ type: 'pick' })), isMessage(null)]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ['https://x.example/#milepost=0a1b', 'https://x.example/'],
  ['https://x.example/#/bags#milepost=0a1b', 'https://x.example/#/bags'],
  ['https://x.example/#milepost', 'https://x.example/'],
  ['https://x.example/#milepost-2024', null],
  ['https://x.example/?a=#top', null],
])('the address %s is %s without its code', (address, bare) => {
  expect(withoutCode(address)).toBe(bare);
});
