import { describe, expect, it } from 'vitest';
import type { Outcome, RowChange } from '../../shared/visit/outcomes';
import { changeWords, summaryOf } from './words';

const outcome = (fired: boolean | undefined, params?: Record<string, unknown>): Outcome => ({
  index: 0,
  rule: 'buy',
  fired,
  clauses: [],
  ...(params && { event: { name: 'buy', params } }),
});
const change = (kind: RowChange['change'], before?: Outcome, after?: Outcome): RowChange => ({
  index: 0,
  rule: 'buy',
  change: kind,
  ...(before && { before }),
  ...(after && { after }),
});

describe('changes of a visit', () => {
  it('are summed up in a sentence', () => {
    const changes = [change('appears'), change('appears'), change('vanishes')];
    expect(summaryOf(changes, 'edit')).toBe('With your changes: 2 would fire now and 1 would no longer fire');
    expect(summaryOf(changes, 'live')).toBe(
      'Draft against live: 2 more fire in the draft and 1 fires live only',
    );
  });

  it('say what would be sent instead', () => {
    const other = change(
      'differs',
      outcome(true, { price: 10, name: 'Tote' }),
      outcome(true, { price: 12, name: 'Tote' }),
    );
    expect(changeWords(other, 'edit')).toBe('would send price 12 in place of 10');
    const gone = change('differs', outcome(true, { price: 10 }), outcome(true, {}));
    expect(changeWords(gone, 'edit')).toBe('would send price nothing in place of 10');
  });

  it('say on which side something is not known', () => {
    expect(changeWords(change('unclear', outcome(true), outcome(undefined)), 'edit')).toBe(
      'asks for what was not recorded',
    );
    expect(changeWords(change('unclear', outcome(undefined), outcome(true)), 'live')).toBe(
      'could not be known before',
    );
  });
});
