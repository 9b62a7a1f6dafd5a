/** Mends from the panel: made for the very document a problem was found in, and one step of undo each. */

import type { Problem } from '../../shared/problem';
import type { Mend } from '../../shared/problems/mend';
import { mendAll, mendsOf } from '../../shared/problems/mends';
import { t } from '../../shared/texts/t';
import { catalog } from '../compile/runtime';
import { edit, store, undo } from '../store/store';
import { notify } from '../ui/Toast';

/** Checking takes a moment after a change; longer than this it hangs, and doing nothing is better than mending another place. */
const patienceMs = 3000;

/** Runs with the problems of the document as it is now. */
function whenChecked(then: (problems: readonly Problem[]) => void): void {
  const { document, checked, problems } = store.getState();
  if (document === checked) {
    then(problems);
    return;
  }
  const stop = store.subscribe((state) => {
    if (state.document !== state.checked) return;
    end();
    then(state.problems);
  });
  const timer = setTimeout(stop, patienceMs);
  const end = () => {
    clearTimeout(timer);
    stop();
  };
}

const sameProblem = (a: Problem) => (b: Problem) => a.code === b.code && a.message === b.message;

/** `label`: which of its ways out. */
export function mendProblem(problem: Problem, label: string): void {
  whenChecked((problems) => {
    const { document } = store.getState();
    const now =
      problems.find((one) => one.path === problem.path && sameProblem(problem)(one)) ??
      problems.find(sameProblem(problem));
    const mend = now && mendsOf(now, document, catalog).find((one) => one.label === label);
    if (mend) done(mend.label, mend.change);
  });
}

/** The first way out of every problem of one kind. */
export function mendAllLike(problem: Problem): void {
  whenChecked((problems) => {
    const alike = problems.filter(({ code }) => code === problem.code);
    done(t('Mend {count} problems', { count: alike.length }), (ruleSet) => mendAll(ruleSet, alike, catalog));
  });
}

function done(label: string, change: Mend['change']): void {
  edit(label, change);
  notify({ title: label, id: 'mend', action: { label: t('Undo'), run: undo } });
}
