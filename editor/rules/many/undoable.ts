import type { RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { edit, undo } from '../../shell/document';
import { store } from '../../store/store';
import { notify } from '../../ui/Toast';

/** One step of undo that is told of, with a way back. Says nothing when nothing changed. */
export function editAndTell(label: string, title: string, change: (ruleSet: RuleSet) => RuleSet): void {
  const before = store.getState().document;
  edit(label, change);
  const { document, history } = store.getState();
  if (document === before) return;
  const step = history.past.at(-1);
  notify({
    title,
    action: {
      label: t('Undo'),
      run: () => {
        // Its own step only: what was done since is not to be taken back along with it.
        if (store.getState().history.past.at(-1) === step) undo();
        else
          notify({
            title: t('More has changed since'),
            description: t('Undo goes back step by step, to “{label}” too.', { label }),
          });
      },
    },
  });
}
