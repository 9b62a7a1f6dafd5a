import type { Use } from '../../shared/ruleset/references';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { ConfirmDialog } from '../ui/Dialog';
import { ownerName } from './Uses';

export interface DeleteDialogProps {
  /** `target`, `variable`, `destination`. */
  what: string;
  /** What is about to go, by name; undefined: nothing, and the dialog is closed. */
  name: string | undefined;
  uses: readonly Use[];
  ruleSet: RuleSet;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked only where something still uses it. */
export function DeleteDialog({ what, name, uses, ruleSet, onConfirm, onClose }: DeleteDialogProps) {
  return (
    <ConfirmDialog
      open={name !== undefined}
      onOpenChange={onClose}
      title={t('Delete {name}?', { name: name ?? '' })}
      action={t('Delete {what}', { what })}
      dangerous
      onConfirm={onConfirm}
    >
      <p>{t('What still uses it would point nowhere:')}</p>
      <ul className="bullets">
        {[...new Set(uses.map((use) => ownerName(use.owner, ruleSet)))].map((owner) => (
          <li key={owner}>{owner}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
