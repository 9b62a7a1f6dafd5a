import { pointer } from '../../shared/pointer';
import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { AllowButton } from './AllowButton';
import { withAllowed } from './changeMap';
import type { Gate } from './gate';

/** Whether an event goes to advertising yet, why not, and the way to let it go with a reason. */
export function GateCell({
  gate: { state, reason },
  event,
  words,
  title,
  destination,
  path,
  onChange,
}: {
  gate: Gate;
  event: string;
  /** How it arrives, in words; empty where that is said elsewhere. */
  words: string;
  /** As people call the destination. */
  title: string;
  destination: Destination;
  path: string;
  onChange: (next: Destination, part: string) => void;
}) {
  const set = (next: string | undefined) => onChange(withAllowed(destination, event, next), `allow/${event}`);
  return (
    <div className="sent-gate">
      <div>
        {state === 'met' && <Badge tone="ok">{t('yes, it goes')}</Badge>}
        {state === 'waits' && <Badge tone="warn">{t('not yet')}</Badge>}
        {state === 'allowed' && <Badge tone="warn">{t('goes, with a reason')}</Badge>}
        {state === 'waits' && (
          <AllowButton
            label={t('Let {event} go to {title}', { event, title })}
            about={t(
              '{event} goes to {title} before it is known to arrive well. Your reason is kept with the version.',
              { event, title },
            )}
            name={t('Allow with a reason: {event}', { event })}
            path={`${path}/allow${pointer(event)}`}
            onAllow={set}
          />
        )}
        {reason !== '' && (
          <Button
            small
            look="plain"
            data-path={`${path}/allow${pointer(event)}`}
            onClick={() => set(undefined)}
            aria-label={t('Take back what allows {event}', { event })}
          >
            {t('Take back')}
          </Button>
        )}
      </div>
      {reason !== '' && <q>{reason}</q>}
      {words !== '' && <span className="quiet">{words}</span>}
    </div>
  );
}
