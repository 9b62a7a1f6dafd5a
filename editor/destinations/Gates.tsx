import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { AllowButton } from './AllowButton';
import { withAllowed } from './changeMap';
import type { SentEvent } from './sentEvents';

/** How many events go to advertising, and the way to let all others go that would. */
export function Gates({
  rows,
  said,
  destination,
  title,
  onChange,
}: {
  rows: readonly SentEvent[];
  /** How they arrive, where that is the same of all. */
  said: string;
  destination: Destination;
  /** As people call the destination. */
  title: string;
  onChange: (next: Destination, part: string) => void;
}) {
  const named = rows.filter(({ name }) => name !== null);
  const waiting = named.filter(({ gate }) => gate?.state === 'waits').map(({ event }) => event);
  if (named.length === 0) return null;
  return (
    <div className="sent-gates">
      <p>
        {waiting.length === 0
          ? t('All of them go.')
          : t('{waiting} of {named} wait.', { waiting: waiting.length, named: named.length })}{' '}
        {waiting.length > 0 && said}
      </p>
      {waiting.length > 1 && (
        <AllowButton
          label={t('Let all go to {title}', { title })}
          text={t('Allow all that wait…')}
          about={t(
            '{count} events go to {title} before they are known to arrive well. Your reason is kept with the version.',
            { count: waiting.length, title },
          )}
          onAllow={(reason) =>
            onChange(
              waiting.reduce((next, event) => withAllowed(next, event, reason), destination),
              'allow',
            )
          }
        />
      )}
    </div>
  );
}
