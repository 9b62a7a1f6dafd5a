import { Map as MapIcon, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PlanEvent } from '../../shared/ruleset/types';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { useUses } from '../forms/Uses';
import { freeId } from '../rules/freeId';
import { useActions } from '../shell/actions';
import { catalog, edit, getRuleSet, undo, useProblems, useRuleSet } from '../shell/document';
import { focusAt } from '../shell/openAt';
import { PlanStart } from '../start/PlanStart';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { notify } from '../ui/Toast';
import { AddStage } from './AddStage';
import { columnsOf, neighbourOf } from './board';
import { DeleteEvent } from './DeleteEvent';
import { EventDialog, freshGroup } from './EventDialog';
import { downloadPlan, ExportMenu } from './ExportMenu';
import { eventActions } from './eventActions';
import { LimitsPopover } from './LimitsPopover';
import { NamingPopover } from './NamingPopover';
import { PlanBoard } from './PlanBoard';
import { PracticeButton } from './PracticeButton';
import { addEvent, removeEvent } from './planChanges';
import { addUsualStages } from './stageChanges';

/** Fewer are seen at a glance. */
const findableFrom = 12;

/** The board with all that is done to it. */
export function PlanTable() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const { stages, events } = ruleSet.plan;
  const usesOf = useUses(ruleSet, catalog, 'event');
  const [open, setOpen] = useState<string>();
  const [fresh, setFresh] = useState(false);
  const [leaving, setLeaving] = useState<PlanEvent>();
  const [find, setFind] = useState('');
  const [, go] = useLocation();

  const create = (stage: string | undefined) => {
    const taken = getRuleSet().plan.events.map((event) => event.name);
    const name = freeId(t('New event'), taken, 'event', '_');
    edit(t('Add event'), (document) => addEvent(document, name, undefined, stage), freshGroup);
    setFind('');
    setFresh(true);
    setOpen(name);
  };
  const show = (name: string) => {
    setFresh(false);
    setOpen(name);
  };
  const remove = ({ name, title }: PlanEvent) => {
    const columns = columnsOf(getRuleSet());
    const next = neighbourOf(columns, name, 'down') ?? neighbourOf(columns, name, 'up');
    edit(t('Delete event'), (document) => removeEvent(document, name));
    const index = getRuleSet().plan.events.findIndex((event) => event.name === next);
    if (index >= 0) focusAt(`/plan/events/${index}`);
    notify({
      title: t('Deleted {title}', { title: title || name }),
      action: { label: t('Undo'), run: undo },
    });
  };
  const askToRemove = (name: string) => {
    const event = getRuleSet().plan.events.find((one) => one.name === name);
    if (!event) return;
    if (usesOf(name).length > 0) setLeaving(event);
    else remove(event);
  };
  useActions([
    { id: 'plan-add-event', label: t('Add event'), group: 'This screen', run: () => create(stages[0]?.id) },
    {
      id: 'plan-print',
      label: t('Print the plan'),
      keywords: 'pdf page sheet',
      group: 'This screen',
      run: () => go('/plan/print'),
    },
    {
      id: 'plan-csv',
      label: t('Export the plan as CSV'),
      keywords: 'spreadsheet download excel',
      group: 'This screen',
      run: () => downloadPlan('csv'),
    },
  ]);

  return (
    <Page
      title={t('Plan')}
      about={t(
        'The way to the goal in stages, and the events that mark it. Rules can only send what the plan names, so reports stay readable.',
      )}
      actions={
        <>
          <ExportMenu />
          <AddStage />
        </>
      }
    >
      <PlanStart />

      {stages.length === 0 && events.length === 0 ? (
        <EmptyState
          icon={<MapIcon size={26} />}
          title={t('Which small steps lead to the goal?')}
          actions={
            <Button look="primary" onClick={() => edit(t('Add stages'), addUsualStages)}>
              <Plus size={15} /> {t('Add the usual stages')}
            </Button>
          }
        >
          {t(
            'Most ways go from interest over consideration and intent to the conversion itself. Each stage gets a few events that show people passed it.',
          )}
        </EmptyState>
      ) : (
        <>
          <div className="plan-bar">
            <span className="quiet">{countWords(events)}</span>
            <NamingPopover />
            <LimitsPopover />
            <span className="bar-space" />
            {events.length >= findableFrom && (
              <label className="plan-find">
                <Search size={14} aria-hidden="true" />
                <input
                  type="search"
                  aria-label={t('Find an event')}
                  placeholder={t('Find an event')}
                  value={find}
                  onChange={({ target }) => setFind(target.value)}
                />
              </label>
            )}
            <PracticeButton />
          </div>
          <PlanBoard
            find={find}
            onOpen={show}
            onCreate={create}
            onDelete={askToRemove}
            actions={(name) => eventActions(name, { open: show, remove: askToRemove, go })}
          />
        </>
      )}
      <EventDialog
        name={open}
        onName={setOpen}
        fresh={fresh}
        onSettled={() => setFresh(false)}
        onDelete={askToRemove}
        problems={problems}
      />
      <DeleteEvent
        event={leaving}
        uses={usesOf(leaving?.name ?? '')}
        ruleSet={ruleSet}
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(undefined)}
      />
    </Page>
  );
}

/** "18 events: 5 milestones, 12 signals, 1 goal" */
function countWords(events: readonly PlanEvent[]): string {
  const parts = (['milestone', 'signal', 'macro'] as const).flatMap((role) => {
    const count = events.filter((event) => event.role === role).length;
    return count === 0 ? [] : [counted(count, role === 'macro' ? 'goal' : role)];
  });
  return events.length === 0
    ? t('No events yet')
    : [counted(events.length, 'event'), parts.join(', ')].filter(Boolean).join(': ');
}
