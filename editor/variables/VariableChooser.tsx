import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { useScope } from '../forms/FormScope';
import { variableChoices } from '../forms/variableChoices';
import { edit } from '../shell/document';
import { ChoiceList } from '../ui/ChoiceList';
import { NewVariable } from './NewVariable';
import { addVariable } from './variableChanges';

export interface VariableChooserProps {
  label: string;
  selected?: string;
  onChoose: (id: string) => void;
}

/** A variable that can have a value here, or a new one made in place. */
export function VariableChooser({ label, selected, onChoose }: VariableChooserProps) {
  const scope = useScope();
  const [making, setMaking] = useState<string>();
  if (making !== undefined) {
    return (
      <div className="popover-form">
        <NewVariable
          name={making}
          scope={scope}
          onCancel={() => setMaking(undefined)}
          onCreate={(variable) => {
            edit(t('Create variable'), (document) => addVariable(document, variable));
            onChoose(variable.id);
          }}
        />
      </div>
    );
  }
  return (
    <ChoiceList
      label={label}
      placeholder={t('Find a variable, or type a new name')}
      choices={variableChoices(scope.ruleSet, scope.catalog, scope.provided, selected)}
      onChoose={onChoose}
      create={{ label: (name) => t('New variable “{name}”…', { name }), run: setMaking }}
    />
  );
}
