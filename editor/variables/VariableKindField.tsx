import { t, told } from '../../shared/texts/t';
import './variables.css';
import { ChevronDown } from 'lucide-react';
import type { Catalog } from '../../shared/definition';
import { own } from '../../shared/ruleset/own';
import { describeKind, variableKinds } from '../forms/kinds';
import { HelpFor } from '../help/HelpFor';
import { ChoiceList } from '../ui/ChoiceList';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';

export interface VariableKindFieldProps {
  type: string;
  catalog: Catalog;
  onChange: (type: string, settings: Record<string, unknown>) => void;
}

/** Where a value comes from: every type and its well-known uses, by name. */
export function VariableKindField({ type, catalog, onChange }: VariableKindFieldProps) {
  const definition = own(catalog.variables, type);
  return (
    <div className="field">
      <span className="field-label">{t('Where it comes from')}</span>
      <div className="kind-field">
        <Popover
          label={t('Where it comes from')}
          look="flush"
          trigger={
            <button
              type="button"
              className="input select"
              aria-label={t('Where it comes from: {title}', { title: told(definition?.title) ?? type })}
            >
              <span className="kind-field-words">
                <Icon name={definition?.icon ?? ''} /> {told(definition?.title) ?? type}
              </span>
              <ChevronDown size={14} aria-hidden="true" />
            </button>
          }
        >
          {(close) => {
            const kinds = variableKinds(catalog);
            return (
              <ChoiceList
                label={t('Kinds of variable')}
                placeholder={t('Where should it look?')}
                choices={kinds.map((kind) => {
                  const { icon, ...choice } = describeKind(kind);
                  return { ...choice, icon: <Icon name={icon} size={17} />, selected: kind.id === type };
                })}
                onChoose={(id) => {
                  const kind = kinds.find((one) => one.id === id);
                  close();
                  if (kind && id !== type) {
                    onChange(kind.definition.type, structuredClone({ ...kind.preset?.settings }));
                  }
                }}
              />
            );
          }}
        </Popover>
        <HelpFor kind="variable" type={type} />
      </div>
      {definition && <span className="field-hint">{told(definition.description)}</span>}
    </div>
  );
}
