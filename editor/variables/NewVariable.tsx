import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { own } from '../../shared/ruleset/references';
import type { Variable } from '../../shared/ruleset/types';
import type { FormScope } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { pickTarget } from '../preview/pick';
import { freeId } from '../rules/freeId';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { elementSettings } from './variableChanges';

export interface NewVariableProps {
  /** What it is wanted for, as a first name: `item_name`. */
  name: string;
  scope: FormScope;
  onCreate: (variable: Variable) => void;
  onCancel: () => void;
}

/** A variable made where it is needed: point at the name or price on the page, or say where else to look. */
export function NewVariable({ name: wanted, scope, onCreate, onCancel }: NewVariableProps) {
  const { catalog, ruleSet } = scope;
  const [name, setName] = useState(sentenceCase(wanted.replaceAll('_', ' ')));
  const [type, setType] = useState('element');
  const [settings, setSettings] = useState<Record<string, unknown>>({ from: 'closest' });
  const [isNumber, setIsNumber] = useState(/price|value|amount|total|quantity|count/.test(wanted));
  const definition = own(catalog.variables, type);

  const pick = async () => {
    const picked = await pickTarget(name);
    if (picked) setSettings(elementSettings(picked));
  };
  const create = () =>
    onCreate({
      id: freeId(
        name,
        [...(ruleSet.variables ?? []).map((one) => one.id), ...Object.keys(catalog.builtins)],
        'variable',
        '_',
      ),
      name,
      type,
      settings,
      ...(isNumber && catalog.formats['number'] ? { format: [{ type: 'number' }] } : {}),
    });

  return (
    <>
      <h2 className="popover-title">New variable</h2>
      <TextField label="Name" value={name} onChange={setName} input={{ 'data-keeps-enter': '' } as object} />
      <Select
        label="Where it comes from"
        value={type}
        options={Object.values(catalog.variables).map((one) => ({ value: one.type, label: one.title }))}
        onChange={(next) => {
          setType(next);
          setSettings({});
        }}
      />
      {type === 'element' && (
        <div className="target-ask">
          <p>Point at it. On a card that is repeated, such as a product, it is read from the same card.</p>
          <Button onClick={pick}>
            <Crosshair size={15} /> Pick on page
          </Button>
        </div>
      )}
      {definition && (
        <SettingsForm
          definition={definition}
          settings={settings}
          scope={{ ...scope, problems: [] }}
          path=""
          onChange={setSettings}
        />
      )}
      <Switch
        label="Read it as a number"
        hint="“$1,299.00” becomes 1299."
        checked={isNumber}
        onChange={setIsNumber}
      />
      <div className="popover-end">
        <Button look="plain" onClick={onCancel}>
          Back
        </Button>
        <Button look="primary" onClick={create} disabled={name.trim() === ''}>
          Create variable
        </Button>
      </div>
    </>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
