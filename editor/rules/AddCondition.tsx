import type { Condition } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { useScope } from '../forms/FormScope';
import { openAt } from '../shell/openAt';
import { Chip } from '../ui/Chip';
import { VariableChooser } from '../variables/VariableChooser';
import { addedPath, newComparison, returnsOf, withCondition } from './conditionTree';
import { PartPopover } from './PartPopover';

interface AddConditionProps {
  label: string;
  words: string;
  path: string;
  root: Condition | undefined;
  /** Where the added one will stand, when it is not joined to `root`. */
  addedAt?: string;
  onAdd: (next: Condition) => void;
}

/** Choose what to look at; the comparison then opens to be filled in. */
export function AddCondition({ label, words, path, root, addedAt, onAdd }: AddConditionProps) {
  const scope = useScope();
  return (
    <PartPopover
      label={label}
      look="flush"
      trigger={
        <Chip kind="add" aria-label={t('{label}: {words}', { label, words })} data-path={`${path}#add`}>
          {words}
        </Chip>
      }
    >
      {(close) => (
        <VariableChooser
          label={t('Which value to look at')}
          onChoose={(variable) => {
            const added = newComparison(variable, returnsOf(variable, scope.ruleSet, scope.catalog));
            close();
            onAdd(addedAt ? added : withCondition(root, added));
            openAt(`${addedAt ?? addedPath(root, path)}/value`);
          }}
        />
      )}
    </PartPopover>
  );
}
