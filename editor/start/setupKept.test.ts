import { expect, it } from 'vitest';
import { withDraft, withoutStep, withSkipped } from './setupKept';

const draft = { answers: { form: '#news' }, places: {} };
const nothing = { skipped: [], drafts: {} };

it('keeps answers and what was left for later by recipe, and forgets both once a step is taken', () => {
  const kept = withSkipped(withDraft(nothing, 'newsletter', draft), 'wishlist', true);
  expect(kept).toEqual({ skipped: ['wishlist'], drafts: { newsletter: draft } });
  expect(withSkipped(kept, 'wishlist', true).skipped).toEqual(['wishlist']);
  expect(withSkipped(kept, 'wishlist', false).skipped).toEqual([]);
  expect(withoutStep(withoutStep(kept, 'newsletter'), 'wishlist')).toEqual(nothing);
});
