import { expect, test } from 'vitest';
import { differenceOf } from './difference';

const marked = (wanted: string, saw: string) =>
  differenceOf(wanted, saw)
    .parts.map(({ in: where, text }) =>
      where === 'same' ? text : where === 'wanted' ? `-${text}-` : `+${text}+`,
    )
    .join('');

test('what two texts share is told apart from what only one has', () => {
  expect(marked('/product/', '/de/product/tote')).toBe('/+de/+product/+tote+');
  expect(marked('premium', 'Premium ')).toBe('-p-+P+remium+ +');
  expect(marked('same', 'same')).toBe('same');
  expect(marked('', 'new')).toBe('+new+');
});

test('the parts put together give both texts back, whatever they are', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const text = () => Array.from({ length: random(12) }, () => 'abc '[random(4)]).join('');
  for (let round = 0; round < 500; round += 1) {
    const [wanted, saw] = [text(), text()];
    const { parts } = differenceOf(wanted, saw);
    const without = (where: string) => parts.flatMap((part) => (part.in === where ? [] : part.text)).join('');
    expect([without('saw'), without('wanted')], `seed 7, round ${round}`).toEqual([wanted, saw]);
  }
});
