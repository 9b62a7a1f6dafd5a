import { own } from '../../shared/ruleset/own';
import type { Trigger } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { Also, FormScope } from '../forms/FormScope';
import { Chip } from '../ui/Chip';
import { Sentence } from './Sentence';
import { TriggerPicker } from './TriggerPicker';

export interface TriggerSentenceProps {
  trigger: Trigger;
  /** Where it stands: `/rules/3/triggers/0`. */
  path: string;
  scope: FormScope;
  /** `field`: the setting that changed; undefined where another type was chosen. */
  onChange: (trigger: Trigger, field?: string, also?: Also) => void;
  onRemove?: (() => void) | undefined;
}

/** "someone clicks Button “Add to cart”": a trigger in words, whose parts open in place. */
export function TriggerSentence({ trigger, path, scope, onChange, onRemove }: TriggerSentenceProps) {
  const definition = own(scope.catalog.triggers, trigger.type);
  const lead = (words: string) => (
    <TriggerPicker
      label={t('Trigger')}
      current={trigger}
      path={path}
      scope={scope}
      chip={
        <Chip kind="words" aria-label={t('Trigger: {words}', { words })} data-path={`${path}/type`}>
          {words}
        </Chip>
      }
      onChoose={(next) => onChange(next)}
      onRemove={onRemove}
    />
  );
  if (!definition) return lead(t('something of the unknown type “{type}” happens', { type: trigger.type }));
  return (
    <Sentence
      definition={definition}
      settings={trigger.settings}
      kind="trigger"
      path={`${path}/settings`}
      scope={scope}
      lead={lead}
      onChange={(settings, field, also) => onChange({ ...trigger, settings }, field, also)}
    />
  );
}
