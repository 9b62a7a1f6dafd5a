import { Flag, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { type Also, problemAt } from '../forms/FormScope';
import { EventForm } from '../plan/EventForm';
import { addEvent, eventName, replaceEvent } from '../plan/planChanges';
import { getRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ChoiceList } from '../ui/ChoiceList';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';
import { withEvent } from './ruleChanges';
import { suggestedEvent } from './suggestedEvent';

/** "send …": an event of the plan, or a new one made in place. */
export function EventPart() {
  const { rule, path, scope, change } = useRule();
  const { plan } = scope.ruleSet;
  const event = plan.events.find((one) => one.name === rule.event);
  const problem = problemAt(scope.problems, `${path}/event`);
  const [editing, setEditing] = useState(false);
  const [, go] = useLocation();

  const send = (label: string, name: string, title: string | undefined, also?: Also) => {
    const event = { name, ...(title ? { title } : {}) };
    const { id } = withEvent(rule, event, getRuleSet());
    change(label, (old) => ({ ...withEvent(old, event, getRuleSet()), id }), { also });
    if (id !== rule.id) go(`/rules/${id}`, { replace: true });
  };
  const choose = (name: string) =>
    send(t('Choose event'), name, plan.events.find((one) => one.name === name)?.title);
  const create = (text: string) => {
    const made = eventName(text);
    const title = text === made ? undefined : text;
    send(t('Create event'), made, title, (ruleSet) => addEvent(ruleSet, made, title));
    setEditing(true);
  };

  return (
    <PartPopover
      label={t('Event')}
      look={editing ? 'wide' : 'flush'}
      several={editing}
      onOpenChange={(open) => open || setEditing(false)}
      trigger={
        <Chip
          kind="event"
          missing={rule.event === ''}
          problem={problem?.severity}
          aria-label={rule.event ? t('Event: {event}', { event: rule.event }) : t('Event: an event…')}
          data-path={`${path}/event`}
        >
          <Flag size={15} aria-hidden="true" />
          {rule.event || t('an event…')}
        </Chip>
      }
    >
      {(close) =>
        editing && event ? (
          <>
            <h2 className="popover-title">{t('Event of the plan')}</h2>
            <EventForm
              event={event}
              ruleSet={scope.ruleSet}
              problems={scope.problems}
              path={`/plan/events/${plan.events.indexOf(event)}`}
              onChange={(next) =>
                change(t('Change event'), (old) => old, {
                  group: t('event {name}', { name: event.name }),
                  also: (ruleSet) => replaceEvent(ruleSet, event.name, next),
                })
              }
            />
            <div className="popover-end">
              <Button look="primary" onClick={close}>
                {t('Done')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <ChoiceList
              label={t('Choose or create an event')}
              placeholder={t('Find an event, or type a new name')}
              choices={[...plan.stages.map((stage) => stage.id), undefined].flatMap((stage) =>
                plan.events
                  .filter((one) =>
                    stage
                      ? one.stage === stage
                      : one.stage === undefined || !plan.stages.some((known) => known.id === one.stage),
                  )
                  .map((one) => ({
                    id: one.name,
                    label: one.name,
                    hint: one.title,
                    icon: <Flag size={14} aria-hidden="true" />,
                    group: plan.stages.find((known) => known.id === stage)?.name ?? t('No stage'),
                    selected: one.name === rule.event,
                  })),
              )}
              onChoose={(name) => {
                choose(name);
                close();
              }}
              create={{
                label: (text) => t('Create event {eventName}', { eventName: eventName(text) }),
                run: create,
                suggest: suggestedEvent(rule, scope.ruleSet),
              }}
              empty={t('The plan has no events yet. Type a name to create the first.')}
            />
            {event && (
              <div className="popover-foot">
                <Button look="plain" small onClick={() => setEditing(true)}>
                  <Pencil size={13} /> {t('Edit {name}', { name: event.name })}
                </Button>
              </div>
            )}
          </>
        )
      }
    </PartPopover>
  );
}
