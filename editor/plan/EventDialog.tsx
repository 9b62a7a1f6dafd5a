import { useRef } from 'react';
import { namingOf, suggestName } from '../../shared/plan/names';
import { sendersOf } from '../../shared/plan/senders';
import type { Problem } from '../../shared/problem';
import { renameId } from '../../shared/ruleset/rename';
import type { PlanEvent } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Uses, useUses } from '../forms/Uses';
import { catalog, edit, getRuleSet, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { EventForm } from './EventForm';
import { EventWhy } from './EventWhy';
import { NameField } from './NameField';
import { ParamTable } from './ParamTable';
import { removeEvent, replaceEvent, withoutEmpty } from './planChanges';

export interface EventDialogProps {
  /** Name of the open event. */
  name: string | undefined;
  onName: (name: string | undefined) => void;
  /** It was made just now: its name follows its title until it gets one of its own. */
  fresh: boolean;
  onSettled: () => void;
  onDelete: (name: string) => void;
  problems: readonly Problem[];
}

/** An event of the plan with all that belongs to it. Changes hold at once; undo takes them back. */
export function EventDialog({ name, onName, fresh, onSettled, onDelete, problems }: EventDialogProps) {
  const ruleSet = useRuleSet();
  const usesOf = useUses(ruleSet, catalog, 'event');
  const index = ruleSet.plan.events.findIndex((event) => event.name === name);
  const event = ruleSet.plan.events[index];
  // The dialog fades out with what it showed.
  const last = useRef(event);
  if (event) last.current = event;

  const rename = (next: string, group?: string) => {
    if (!event || next === event.name) return;
    if (getRuleSet().plan.events.some((one) => one.name === next)) {
      notify({ title: t('The plan already has {next}', { next }), tone: 'bad' });
      return;
    }
    edit(t('Rename event'), (document) => renameId(document, 'event', event.name, next, catalog), group);
    onName(next);
  };
  const change = (next: PlanEvent) =>
    edit(
      t('Change event'),
      (document) => replaceEvent(document, event?.name ?? '', next),
      fresh ? freshGroup : t('event {name}', { name: next.name }),
    );
  const retitle = (title: string) => {
    if (!event) return;
    change(withoutEmpty({ ...event, title }));
    if (!fresh) return;
    const stage = ruleSet.plan.stages.find(({ id }) => id === event.stage)?.name ?? '';
    const suggested = suggestName(title, namingOf(ruleSet.plan), stage);
    const taken = getRuleSet().plan.events.some((one) => one.name === suggested);
    if (suggested !== '' && !taken) rename(suggested, freshGroup);
  };
  const close = () => {
    // Nothing was said of it, so there is nothing to keep.
    if (event && fresh && !event.title) {
      edit(t('Add event'), (document) => removeEvent(document, event.name), freshGroup);
    }
    onSettled();
    onName(undefined);
  };

  const shown = event ?? last.current;
  return (
    <Dialog
      open={event !== undefined}
      onOpenChange={(open) => open || close()}
      title={shown?.title || (fresh ? t('New event') : shown?.name || t('Event'))}
      look="wide"
      returnsFocus={() =>
        document.querySelector<HTMLElement>(`[data-event-button="${CSS.escape(last.current?.name ?? '')}"]`)
      }
    >
      {event && (
        <div className="event-dialog">
          <div className="form-columns two">
            <TextField
              label={t('Title')}
              value={event.title ?? ''}
              onChange={retitle}
              placeholder={t('Add to cart')}
            />
            <NameField
              event={event}
              senders={sendersOf(ruleSet.rules).get(event.name)?.length ?? 0}
              onRename={(next) => {
                onSettled();
                rename(next);
              }}
            />
          </div>
          <EventForm
            event={event}
            ruleSet={ruleSet}
            problems={problems}
            path={`/plan/events/${index}`}
            onChange={change}
            hasHead
          />
          <EventWhy event={event} ruleSet={ruleSet} onChange={change} />
          <ParamTable event={event} ruleSet={ruleSet} />
          <section className="event-form" aria-label={t('What sends it')}>
            <h3>{t('What sends it')}</h3>
            <div className="form-columns two">
              <Select
                label={t('Sent by')}
                value={event.sentBy ?? 'rules'}
                options={[
                  { value: 'rules', label: t('Rules') },
                  { value: 'page', label: t('The site’s own code') },
                  { value: 'elsewhere', label: t('A server or another system') },
                ]}
                onChange={(sentBy) => {
                  const { sentBy: _old, ...rest } = event;
                  change(sentBy === 'rules' ? rest : { ...rest, sentBy });
                }}
              />
              <Uses uses={usesOf(event.name)} ruleSet={ruleSet} />
            </div>
            {usesOf(event.name).length === 0 && (event.sentBy ?? 'rules') === 'rules' && (
              <p className="quiet">{t('No rule sends it yet. The menu of its card starts one.')}</p>
            )}
            {event.sentBy === 'page' && (
              <p className="quiet">
                {t('The site sends it with')} <code>milepost.push(['event', '{event.name}'])</code>.
              </p>
            )}
            <TextField
              label={t('Notes')}
              lines={2}
              value={event.notes ?? ''}
              onChange={(notes) => change(withoutEmpty({ ...event, notes }))}
            />
          </section>
          <DialogActions>
            <Button
              look="plain"
              onClick={() => {
                onSettled();
                onName(undefined);
                onDelete(event.name);
              }}
            >
              {t('Delete')}
            </Button>
            <Button look="primary" onClick={close}>
              {t('Done')}
            </Button>
          </DialogActions>
        </div>
      )}
    </Dialog>
  );
}

/** One step of the history: adding, titling and naming belong together. */
export const freshGroup = 'new event';
