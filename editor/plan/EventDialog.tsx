import type { Problem } from '../../shared/problem';
import { renameId } from '../../shared/ruleset/rename';
import { catalog, edit, getRuleSet, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';
import { notify } from '../ui/Toast';
import { EventForm } from './EventForm';
import { ParamTable } from './ParamTable';
import { replaceEvent } from './planChanges';

export interface EventDialogProps {
  /** Name of the open event. */
  name: string | undefined;
  onName: (name: string | undefined) => void;
  problems: readonly Problem[];
}

/** An event of the plan with all that belongs to it. */
export function EventDialog({ name, onName, problems }: EventDialogProps) {
  const ruleSet = useRuleSet();
  const index = ruleSet.plan.events.findIndex((event) => event.name === name);
  const event = ruleSet.plan.events[index];
  const rename = (next: string) => {
    const clean = next.trim();
    const taken = getRuleSet().plan.events.some((one) => one.name === clean);
    if (!event || clean === '' || taken) {
      if (taken) notify({ title: `The plan already has ${clean}`, tone: 'bad' });
      return;
    }
    edit('Rename event', (document) => renameId(document, 'event', event.name, clean, catalog));
    onName(clean);
  };
  return (
    <Dialog
      open={event !== undefined}
      onOpenChange={(open) => open || onName(undefined)}
      title={event?.title || event?.name || ''}
      look="wide"
    >
      {event && (
        <>
          <EventForm
            event={event}
            ruleSet={ruleSet}
            problems={problems}
            path={`/plan/events/${index}`}
            onRename={rename}
            onChange={(next) =>
              edit(
                'Change event',
                (document) => replaceEvent(document, event.name, next),
                `event ${event.name}`,
              )
            }
          />
          <ParamTable event={event} />
          <DialogActions>
            <Button look="primary" onClick={() => onName(undefined)}>
              Done
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
