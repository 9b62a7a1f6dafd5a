import { amountOf } from '../../shared/plan/value';
import type { Use } from '../../shared/ruleset/references';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
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
      title={t('Delete {title}?', { title: event?.title || event?.name || '' })}
      action={t('Delete event')}
      dangerous
      onConfirm={onConfirm}
    >
      {senders.length > 0 && (
        <>
          <p>
            {t(
              '{count, plural, one {This rule sends it, and publishing stops until it sends something else:} other {These rules send it, and publishing stops until they send something else:}}',
              { count: senders.length },
            )}
          </p>
          <Names names={senders} />
        </>
      )}
      {listeners.length > 0 && (
        <>
          <p>{t('Waiting for it, and never set off once nothing sends it:')}</p>
          <Names names={listeners} />
        </>
      )}
      {amountOf(event?.value) !== undefined && (
        <p className="quiet">{t('Its value and its reasons go with it.')}</p>
      )}
    </ConfirmDialog>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="bullets">
      {names.slice(0, 12).map((name) => (
        <li key={name}>{name}</li>
      ))}
      {names.length > 12 && (
        <li>
          {t('and')} {names.length - 12} {t('more')}
        </li>
      )}
    </ul>
  );
}

function namesOf(uses: readonly Use[], ruleSet: RuleSet): string[] {
  return [...new Set(uses.map(({ owner }) => ownerName(owner, ruleSet)))];
}
