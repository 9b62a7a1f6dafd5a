import { useState } from 'react';
import { sendersOf } from '../../shared/plan/senders';
import { titleOf } from '../../shared/plan/words';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { edit, undo, useRuleSet } from '../shell/document';
import { ConfirmDialog } from '../ui/Dialog';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';
import { notify } from '../ui/Toast';
import { removeStage } from './stageChanges';

type Fate = 'move' | 'keep' | 'delete';

/** Asked before a stage with events goes: what becomes of them. */
export function RemoveStage(props: { open: boolean; onClose: () => void; id: string; name: string }) {
  const { open, onClose, id, name } = props;
  const { plan, rules } = useRuleSet();
  const others = plan.stages.filter((stage) => stage.id !== id);
  const at = plan.stages.findIndex((stage) => stage.id === id);
  const neighbour = plan.stages[at + 1] ?? plan.stages[at - 1];
  const [fate, setFate] = useState<Fate>();
  const [to, setTo] = useState<string>();
  const events = plan.events.filter((event) => event.stage === id);
  const senders = sendersOf(rules);
  const orphaned = events.reduce((count, event) => count + (senders.get(event.name)?.length ?? 0), 0);
  const chosen = fate ?? (neighbour ? 'move' : 'keep');
  const target = to ?? neighbour?.id ?? '';
  const remove = () => {
    const what = chosen === 'move' ? { to: target } : chosen;
    edit(t('Delete stage'), (document) => removeStage(document, id, what));
    notify({ title: t('Deleted the stage {name}', { name }), action: { label: t('Undo'), run: undo } });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      title={t('Delete the stage {name}?', { name })}
      action={
        chosen === 'delete'
          ? t('Delete stage and {count}', { count: countOf(events.length) })
          : t('Delete stage')
      }
      dangerous
      onConfirm={remove}
    >
      <div className="event-form">
        <p>
          {t('{count, plural, one {It holds the event {names}.} other {It holds the events {names}.}}', {
            count: events.length,
            names: namesOf(events),
          })}
        </p>
        <RadioList
          label={t('What happens to them')}
          value={chosen}
          options={[
            ...(others.length > 0
              ? [{ value: 'move' as const, label: t('They move to another stage') }]
              : []),
            { value: 'keep', label: t('They stay in the plan, without a stage') },
            {
              value: 'delete',
              label: t('They are deleted too'),
              hint:
                orphaned === 0
                  ? t('No rule sends them.')
                  : t(
                      '{orphaned, plural, one {# rule sends them; publishing stops until it sends something else.} other {# rules send them; publishing stops until they send something else.}}',
                      { orphaned },
                    ),
            },
          ]}
          onChange={setFate}
        />
        {chosen === 'move' && (
          <Select
            label={t('To the stage')}
            value={target}
            options={others.map((stage) => ({ value: stage.id, label: stage.name }))}
            onChange={setTo}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}

/** As many as are read, and how many more. */
function namesOf(events: Parameters<typeof titleOf>[0][]): string {
  const names = events.map(titleOf).slice(0, 6).join(', ');
  return events.length > 6 ? t('{names} and {count} more', { names, count: events.length - 6 }) : names;
}

function countOf(events: number): string {
  return counted(events, 'event');
}
