import { useEffect, useState } from 'react';
import { nameAdvice } from '../../shared/plan/nameAdvice';
import { namingOf, suggestName } from '../../shared/plan/names';
import type { PlanEvent } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Field, ProblemLine } from '../ui/Field';

export interface NameFieldProps {
  event: PlanEvent;
  /** How many rules send it: they follow a new name. */
  senders: number;
  onRename: (name: string) => void;
}

/** The name an event is sent under: held against the plan’s convention while it is typed, taken over when the field is left. */
export function NameField({ event, senders, onRename }: NameFieldProps) {
  const ruleSet = useRuleSet();
  const [typed, setTyped] = useState(event.name);
  useEffect(() => setTyped(event.name), [event.name]);
  const stage = ruleSet.plan.stages.find(({ id }) => id === event.stage)?.name ?? '';
  const advice = nameAdvice(typed, event.name, stage, ruleSet, catalog);
  const suggested = suggestName(event.title ?? '', namingOf(ruleSet.plan), stage);
  const isFree = suggested !== '' && !ruleSet.plan.events.some(({ name }) => name === suggested);
  const better =
    advice.find(({ use }) => use)?.use ?? (isFree && suggested !== typed ? suggested : undefined);
  const isWrong = advice.some(({ severity }) => severity === 'error');
  const take = (name: string) => {
    setTyped(name);
    onRename(name);
  };
  const settle = () => {
    const name = typed.trim();
    if (isWrong) setTyped(event.name);
    else if (name !== event.name) take(name);
  };
  const isRenaming = typed.trim() !== event.name && !isWrong;
  return (
    <div className="name-field">
      <Field
        label={t('Name, as it is sent')}
        problem={advice[0]}
        hint={
          isRenaming && senders > 0
            ? t('{value}. Once published, reports begin anew under this name.', {
                value:
                  senders === 1
                    ? t('The rule that sends it follows')
                    : t('The {senders} rules that send it follow', { senders }),
              })
            : undefined
        }
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            className="input mono"
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={settle}
            onKeyDown={(key) => {
              if (key.key === 'Enter') settle();
            }}
          />
        )}
      </Field>
      {advice.slice(1).map(({ severity, message }) => (
        <ProblemLine key={message} problem={{ severity, message }} />
      ))}
      {better && better !== typed && (
        // Before the field loses the focus, which would take over what stands in it.
        <Button small onMouseDown={(press) => press.preventDefault()} onClick={() => take(better)}>
          {t('Use')} <code>{better}</code>
        </Button>
      )}
    </div>
  );
}
