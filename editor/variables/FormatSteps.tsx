import { Ellipsis, Plus, Trash2 } from 'lucide-react';
import { own } from '../../shared/ruleset/own';
import type { FormatStep } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import type { FormScope } from '../forms/FormScope';
import { describeKind, kindsOf } from '../forms/kinds';
import { SettingsForm } from '../forms/SettingsForm';
import { HelpFor } from '../help/HelpFor';
import { Button, IconButton } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { Popover } from '../ui/Popover';

export interface FormatStepsProps {
  steps: readonly FormatStep[];
  scope: FormScope;
  path: string;
  onChange: (steps: FormatStep[]) => void;
}

/** What is done to the value after it was read, in order. */
export function FormatSteps({ steps, scope, path, onChange }: FormatStepsProps) {
  const { formats } = scope.catalog;
  const move = (from: number, to: number) => {
    const moved = [...steps];
    const [step] = moved.splice(from, 1);
    if (step) moved.splice(to, 0, step);
    onChange(moved);
  };
  return (
    <div className="field">
      <span className="field-label">{t('Then')}</span>
      {steps.map((step, index) => {
        const definition = own(formats, step.type);
        const { type, ...settings } = step;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
          <div key={index} className="format-step">
            <div className="format-step-head">
              <span>{told(definition?.title) ?? type}</span>
              {definition && <HelpFor kind="format" type={type} />}
              <Menu
                label={t('Step {index}', { index: index + 1 })}
                trigger={
                  <Button
                    look="plain"
                    small
                    className="icon"
                    aria-label={t('Actions for step {index}: {title}', {
                      index: index + 1,
                      title: told(definition?.title) ?? type,
                    })}
                  >
                    <Ellipsis size={14} />
                  </Button>
                }
                entries={[
                  { label: t('Move up'), disabled: index === 0, onSelect: () => move(index, index - 1) },
                  {
                    label: t('Move down'),
                    disabled: index === steps.length - 1,
                    onSelect: () => move(index, index + 1),
                  },
                ]}
              />
              <IconButton
                small
                label={t('Remove step {index}: {title}', {
                  index: index + 1,
                  title: told(definition?.title) ?? type,
                })}
                icon={<Trash2 size={14} />}
                onClick={() => onChange(steps.filter((_, at) => at !== index))}
              />
            </div>
            {definition && Object.keys(definition.settings.properties).length > 0 && (
              <SettingsForm
                definition={definition}
                settings={settings}
                scope={scope}
                path={`${path}/${index}`}
                onChange={(next) =>
                  onChange(steps.map((one, at) => (at === index ? { ...next, type } : one)))
                }
              />
            )}
          </div>
        );
      })}
      <div>
        <Popover
          label={t('Add a step')}
          look="flush"
          trigger={
            <Button small>
              <Plus size={13} /> {t('Add a step')}
            </Button>
          }
        >
          {(close) => (
            <ChoiceList
              label={t('What to do with the value')}
              choices={kindsOf(formats, []).map((kind) => {
                const { icon, ...choice } = describeKind(kind);
                return { ...choice, icon: <Icon name={icon} size={17} /> };
              })}
              onChoose={(id) => {
                const kind = kindsOf(formats, []).find((one) => one.id === id);
                close();
                if (kind) onChange([...steps, { ...kind.preset?.settings, type: kind.definition.type }]);
              }}
            />
          )}
        </Popover>
      </div>
    </div>
  );
}
