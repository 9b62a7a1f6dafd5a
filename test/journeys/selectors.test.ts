/** A short form of `npm run bench:selectors`: targets on the themes' versions and a sample of mutations keep their goals. */
import { expect, test } from 'vitest';
import { mutationCases, versionCases } from '../bench/selectors/corpus';
import { groupsOf, missed, rightShare } from '../bench/selectors/figures';
import { measure } from '../bench/selectors/measure';
import { mutationNames } from '../bench/selectors/mutationNames';

test('targets survive redesigns or are lost, and repair finds most of the lost', {
  timeout: 600_000,
}, async () => {
  const mutated = (await mutationCases(mutationNames, ['1'])).filter((_, place) => place % 37 === 0);
  const rows = await measure([...versionCases(), ...mutated], ['milepost', 'repair']);
  const groups = groupsOf(rows, ({ case: { kind } }) => kind);
  expect(groups.map(({ name }) => name)).toEqual(['versions', 'mutations']);
  expect(missed(groups)).toEqual([]);
  for (const { counts } of groups) {
    const [alone, repaired] = counts;
    expect(alone!.present).toBeGreaterThan(400);
    expect(rightShare(repaired!)).toBeGreaterThan(rightShare(alone!));
  }
});
