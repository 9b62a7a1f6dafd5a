/** Escape puts back what was changed since a part was opened: the steps made meanwhile are undone, and can be redone. */

import { t } from '../../shared/texts/t';
import { redo, store, undo } from '../store/store';
import { notify } from '../ui/Toast';

/** The last step of the history at some moment. */
export type Mark = ReturnType<typeof markNow>;

export function markNow() {
  const { past } = store.getState().history;
  return { last: past.at(-1), steps: past.length };
}

/** Undoes what came after, and says so. */
export function putBack(mark: Mark): void {
  const before = store.getState().document;
  while (hasNewer(mark)) undo();
  if (store.getState().document === before) return;
  notify({ id: 'put-back', title: t('Put back as it was'), action: { label: t('Redo'), run: redo } });
}

function hasNewer({ last, steps }: Mark): boolean {
  const { past } = store.getState().history;
  // Once others' changes have been merged the steps are new ones: then nothing is certain, and nothing is undone.
  const known = last === undefined ? steps === 0 : past.includes(last);
  return known && past.length > 0 && past.at(-1) !== last;
}
