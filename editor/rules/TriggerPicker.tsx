import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Trigger } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { FormScope } from '../forms/FormScope';
import { describeKind, triggerKinds } from '../forms/kinds';
import { HelpFor } from '../help/HelpFor';
import { focusAt, openAt } from '../shell/openAt';
import { Button } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import { Icon } from '../ui/Icon';
import { PartPopover } from './PartPopover';
import { firstMissing, newTrigger } from './triggerChanges';

export interface TriggerPickerProps {
  label: string;
  /** The button that opens it. */
  chip: ReactElement;
  current?: Trigger;
  /** Where the chosen one will stand: `/rules/3/triggers/0`. */
  path: string;
  scope: FormScope;
  onChoose: (trigger: Trigger) => void;
  onRemove?: (() => void) | undefined;
}

/** Every trigger under its heading, its well-known uses behind it, each found by what people call it. */
export function TriggerPicker({ label, chip, current, path, scope, onChoose, onRemove }: TriggerPickerProps) {
  return (
    <PartPopover label={label} look="flush" trigger={chip}>
      {(close) => {
        const kinds = triggerKinds(scope.catalog, scope.depth ?? 0);
        const selected = selectedKind(kinds, current);
        const choose = (id: string) => {
          const kind = kinds.find((one) => one.id === id);
          if (!kind) return;
          const trigger = id === selected ? current : newTrigger(kind.definition, current, kind.preset);
          close();
          if (!trigger) return;
          if (trigger !== current) onChoose(trigger);
          const missing = firstMissing(kind.definition, trigger);
          if (missing) openAt(`${path}/settings/${missing}`);
          else focusAt(`${path}/type`);
        };
        return (
          <>
            <ChoiceList
              label={label}
              placeholder={t('What happens on the page?')}
              choices={kinds.map((kind) => {
                const { icon, ...choice } = describeKind(kind);
                return {
                  ...choice,
                  icon: <Icon name={icon} size={17} />,
                  selected: kind.id === selected,
                };
              })}
              onChoose={choose}
              empty={t('No trigger is called that. Try another word, such as click, form or video.')}
            />
            {current && (
              <div className="popover-foot">
                <HelpFor kind="trigger" type={current.type} />
                {onRemove && (
                  <Button
                    look="plain"
                    small
                    onClick={() => {
                      close();
                      onRemove();
                    }}
                  >
                    <Trash2 size={14} /> {t('Remove this trigger')}
                  </Button>
                )}
              </div>
            )}
          </>
        );
      }}
    </PartPopover>
  );
}

/** The preset whose settings it has, otherwise its type. */
function selectedKind(kinds: ReturnType<typeof triggerKinds>, current?: Trigger): string | undefined {
  const preset = kinds.find(
    (kind) =>
      kind.definition.type === current?.type &&
      kind.preset &&
      Object.entries(kind.preset.settings).every(
        ([name, value]) => JSON.stringify(current.settings[name]) === JSON.stringify(value),
      ),
  );
  return preset?.id ?? current?.type;
}
