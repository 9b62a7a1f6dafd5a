import { expect, it } from 'vitest';
import type { ErasureReport } from '../../shared/privacy/types';
import { erasureWords } from './erasureWords';

const report: ErasureReport = {
  events: 3,
  quarantined: 1,
  waiting: 0,
  log: 0,
  visitors: 1,
  tookMs: 12,
  rewritten: false,
  search: { files: 9, bytes: 12_345_678, found: [] },
};

it('says what went and that nothing is left', () => {
  expect(erasureWords(report)).toEqual([
    '4 events were deleted.',
    'Then all 9 files of the server’s data, 13 MB, were searched: nothing is left.',
  ]);
});

it('says where something is left, and what went of forwarding', () => {
  expect(
    erasureWords({
      ...report,
      events: 0,
      quarantined: 0,
      waiting: 1,
      log: 2,
      search: { ...report.search, found: [{ file: 'milepost.db', times: 2 }] },
    }),
  ).toEqual([
    'No event named this id.',
    'Of forwarding, 1 waiting event and 2 lines of the log.',
    'The id still stands in milepost.db: perhaps in a draft or a recorded test, which only you can change.',
  ]);
});
