import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxLooked, scrubbed } from './scrub';

// Long enough that no ordinary text holds it by chance.
const secret = fc
  .string({ minLength: 12, maxLength: 80, unit: 'binary-ascii' })
  .filter((text) => text.trim() === text);

it('leaves no part of a secret, however the vendor repeats it and wherever the answer is cut', () => {
  const spelling = {
    'as it is': (token: string) => token,
    address: encodeURIComponent,
    json: (token: string) => JSON.stringify(token).slice(1, -1),
  };
  const hows = Object.keys(spelling) as (keyof typeof spelling)[];
  fc.assert(
    fc.property(secret, fc.nat(maxLooked), fc.constantFrom(...hows), (token, before, how) => {
      const written = spelling[how](token);
      const answer = `${'–'.repeat(before)}${written}${'–'.repeat(400)}`.slice(0, maxLooked);
      const said = scrubbed(answer, { accessToken: token });
      expect(said.length).toBeLessThanOrEqual(300);
      const pieces = Array.from({ length: written.length - 3 }, (_, at) => written.slice(at, at + 4));
      expect(pieces.filter((piece) => said.includes(piece))).toEqual([]);
    }),
  );
});

it('knows the key of a webhook without its prefix', () => {
  const key = Buffer.from('k'.repeat(24)).toString('base64');
  expect(scrubbed(`Bad key ${key}`, { secret: `whsec_${key}` })).toBe('Bad key …');
});
