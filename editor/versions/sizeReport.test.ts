import { expect, it } from 'vitest';
import { noDocument } from '../store/state';
import {
  budgetOf,
  defaultBudget,
  deltaWords,
  type Sized,
  sizeReport,
  sizeWords,
  withBudget,
} from './sizeReport';

const sized = (raw: number, brotli: number | undefined, rules: Record<string, number>): Sized => ({
  bytes: { raw, gzip: raw / 2, ...(brotli !== undefined && { brotli }) },
  rules: Object.entries(rules).map(([id, bytes]) => ({ id, raw: bytes, estimated: 0 })),
});
const ruleSet = {
  ...noDocument,
  rules: [{ id: 'a', name: 'Add to cart', triggers: [], event: 'e' }],
};

it('says by which rules and by how much the container grows', () => {
  const report = sizeReport(
    sized(2000, 1000, { a: 200, gone: 100 }),
    sized(2800, 1400, { a: 600, b: 200 }),
    ruleSet,
  );
  expect(report).toMatchObject({ measure: 'brotli', before: 1000, after: 1400, over: false });
  expect(report.growth).toEqual(
    [
      { rule: undefined, name: 'What rules share', delta: 150 },
      { rule: 'a', name: 'Add to cart', delta: 200 },
      { rule: 'b', name: 'b', delta: 100 },
      { rule: 'gone', name: 'gone', delta: -50 },
    ].sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta)),
  );
  expect(report.growth.reduce((sum, { delta }) => sum + delta, 0)).toBe(400);
});

it('compares gzip with gzip while brotli is not known of both', () => {
  const report = sizeReport(sized(2000, 800, {}), sized(2000, undefined, {}), ruleSet);
  expect(report).toMatchObject({ measure: 'gzip', before: 1000, after: 1000, growth: [] });
  expect(sizeWords(report)).toBe('1.00 KB with gzip, of 10.00 KB allowed');
});

it('is over where the budget says so', () => {
  const tight = withBudget(ruleSet, 900);
  expect(budgetOf(tight)).toBe(900);
  expect(sizeReport(undefined, sized(2000, 1000, { a: 10 }), tight)).toMatchObject({
    over: true,
    before: undefined,
  });
  expect(sizeReport(undefined, sized(2000, 1000, {}), ruleSet).over).toBe(false);
});

it('keeps no budget that is the usual one', () => {
  expect(withBudget(withBudget(ruleSet, 900), defaultBudget)).toEqual(ruleSet);
  expect(withBudget(withBudget(ruleSet, 900), undefined).site).toEqual(ruleSet.site);
});

it('signs what is more and what is less', () => {
  expect([deltaWords(120), deltaWords(-1200)]).toEqual(['+120 B', '−1.20 KB']);
});
