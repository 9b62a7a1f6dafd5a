import { amountOf } from '../../shared/plan/value';
import type { Use } from '../../shared/ruleset/references';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { ownerName } from '../forms/Uses';
import { ConfirmDialog } from '../ui/Dialog';

export interface DeleteEventProps {
  /** About to go; undefined: the dialog is closed. */
  event: PlanEvent | undefined;
  uses: readonly Use[];
  ruleSet: RuleSet;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked where something still uses the event: what breaks. */
export function DeleteEvent({ event, uses, ruleSet, onConfirm, onClose }: DeleteEventProps) {
  const isSending = ({ path, owner }: Use) => path === `${owner}/event`;
  const senders = namesOf(uses.filter(isSending), ruleSet);
  const listeners = namesOf(
    uses.filter((use) => !isSending(use)),
    ruleSet,
  );
  return (
    <ConfirmDialog
      open={event !== undefined}
      onOpenChange={onClose}
      title={`Delete ${event?.title || event?.name || ''}?`}
      action="Delete event"
      dangerous
      onConfirm={onConfirm}
    >
      {senders.length > 0 && (
        <>
          <p>
            {senders.length === 1 ? 'This rule sends it' : 'These rules send it'}, and publishing stops until{' '}
            {senders.length === 1 ? 'it sends' : 'they send'} something else:
          </p>
          <Names names={senders} />
        </>
      )}
      {listeners.length > 0 && (
        <>
          <p>Waiting for it, and never set off once nothing sends it:</p>
          <Names names={listeners} />
        </>
      )}
      {amountOf(event?.value) !== undefined && <p className="quiet">Its value and its reasons go with it.</p>}
    </ConfirmDialog>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="bullets">
      {names.slice(0, 12).map((name) => (
        <li key={name}>{name}</li>
      ))}
      {names.length > 12 && <li>and {names.length - 12} more</li>}
    </ul>
  );
}

function namesOf(uses: readonly Use[], ruleSet: RuleSet): string[] {
  return [...new Set(uses.map(({ owner }) => ownerName(owner, ruleSet)))];
}
