import type { Trigger } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { useRule } from './RuleContext';
import { TriggerPicker } from './TriggerPicker';
import { TriggerSentence } from './TriggerSentence';

/** "When …": one line per trigger, any of which may happen. */
export function TriggerClauses() {
  const { rule, path, scope, change } = useRule();
  const { triggers } = rule;
  const set = (
    label: string,
    next: (triggers: Trigger[]) => Trigger[],
    options?: Parameters<typeof change>[2],
  ) => change(label, (old) => ({ ...old, triggers: next(old.triggers) }), options);
  const add = (
    <TriggerPicker
      label={triggers.length === 0 ? t('Choose a trigger') : t('Add another trigger')}
      chip={
        triggers.length === 0 ? (
          <Chip kind="trigger" missing data-path={`${path}/triggers`}>
            {t('something happens…')}
          </Chip>
        ) : (
          <Chip kind="add" aria-label={t('Add another trigger: or…')} data-path={`${path}/triggers`}>
            {t('or…')}
          </Chip>
        )
      }
      path={`${path}/triggers/${triggers.length}`}
      scope={scope}
      onChoose={(trigger) => set(t('Add trigger'), (old) => [...old, trigger])}
    />
  );
  return (
    <>
      {triggers.map((trigger, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no identity but their place
        <div key={index} className="sentence-line">
          {index > 0 && <span className="sentence-words">{t('or')}</span>}
          <TriggerSentence
            trigger={trigger}
            path={`${path}/triggers/${index}`}
            scope={scope}
            onChange={(next, field, also) =>
              set(t('Change trigger'), (old) => old.map((one, at) => (at === index ? next : one)), {
                ...(field === undefined ? {} : { group: `${path}/triggers/${index}/${field}` }),
                also,
              })
            }
            onRemove={
              triggers.length > 1
                ? () => set(t('Remove trigger'), (old) => old.filter((_, at) => at !== index))
                : undefined
            }
          />
          {index === triggers.length - 1 && add}
        </div>
      ))}
      {triggers.length === 0 && <div className="sentence-line">{add}</div>}
    </>
  );
}
