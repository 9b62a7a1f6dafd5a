import { ChevronRight, Crosshair } from 'lucide-react';
import { useState } from 'react';
import { own } from '../../shared/ruleset/own';
import type { Variable } from '../../shared/ruleset/types';
import { readSettings } from '../../shared/sentence';
import { t } from '../../shared/texts/t';
import type { FormScope } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { pickTarget } from '../preview/pick';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { VariableKindField } from './VariableKindField';
import { elementSettings, freeVariableId, readableName, soundsLikeNumber } from './variableChanges';

export interface NewVariableProps {
  /** What it is wanted for, as a first name: `item_name`. */
  name: string;
  scope: FormScope;
  onCreate: (variable: Variable) => void;
  onCancel: () => void;
  /** A title stands above already. */
  titled?: boolean;
}

/** A variable made where it is needed: point at the name or price on the page, or say where else to look. */
export function NewVariable({ name: wanted, scope, onCreate, onCancel, titled }: NewVariableProps) {
  const { catalog, ruleSet } = scope;
  const [name, setName] = useState(readableName(wanted));
  const [type, setType] = useState('element');
  const [settings, setSettings] = useState<Record<string, unknown>>({ from: 'closest' });
  const [isNumber, setIsNumber] = useState(soundsLikeNumber(wanted));
  const definition = own(catalog.variables, type);

  const pick = async () => {
    const picked = await pickTarget(name);
    if (picked) setSettings(elementSettings(picked));
  };
  const create = () =>
    onCreate({
      id: freeVariableId(name, ruleSet, catalog),
      name,
      type,
      settings,
      ...(isNumber && catalog.formats['number'] ? { format: [{ type: 'number' }] } : {}),
    });

  const pointed = settings['selector'] !== undefined || settings['closest'] !== undefined;
  const incomplete =
    (settings['from'] === 'closest' && !settings['closest']) ||
    definition?.settings.required?.some((field) => settings[field] === undefined);
  const form = definition && (
    <SettingsForm
      definition={definition}
      settings={settings}
      scope={{ ...scope, problems: [] }}
      path=""
      onChange={setSettings}
    />
  );

  return (
    <>
      {!titled && <h2 className="popover-title">{t('New variable')}</h2>}
      <TextField
        label={t('Name')}
        value={name}
        onChange={setName}
        input={{ 'data-keeps-enter': '' } as object}
      />
      <VariableKindField
        type={type}
        catalog={catalog}
        onChange={(next, chosen) => {
          setType(next);
          setSettings(next === 'element' && !chosen['from'] ? { from: 'closest', ...chosen } : chosen);
          setIsNumber(catalog.variables[next]?.returns === 'number' ? false : soundsLikeNumber(wanted));
        }}
      />
      {type === 'element' && (
        <div className="target-ask">
          <p>
            {pointed && definition
              ? t('Reads {readSettings}.', {
                  readSettings: readSettings(definition, settings, ruleSet, catalog),
                })
              : t(
                  'Point at it. On a card that is repeated, such as a product, it is read from the same card.',
                )}
          </p>
          <Button look={pointed ? 'normal' : 'primary'} onClick={pick}>
            <Crosshair size={15} /> {pointed ? t('Pick again') : t('Pick on page')}
          </Button>
        </div>
      )}
      {type === 'element' ? (
        <details className="disclosure">
          <summary>
            <ChevronRight size={14} aria-hidden="true" /> {t('Advanced')}
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
      {definition?.returns !== 'number' && (
        <Switch
          label={t('Read it as a number')}
          hint={t('“$1,299.00” becomes 1299.')}
          checked={isNumber}
          onChange={setIsNumber}
        />
      )}
      <div className="popover-end">
        <Button look="plain" onClick={onCancel}>
          {t('Back')}
        </Button>
        <Button look="primary" onClick={create} disabled={name.trim() === '' || incomplete}>
          {t('Create variable')}
        </Button>
      </div>
    </>
  );
}
