import type { Forwarding } from '../../shared/forwarding/types';
import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Badge } from '../ui/Badge';

/** What the server does for a destination, while its card is closed. `forwarding`: undefined while that is not known. */
export function ForwardingBadge({
  destination,
  forwarding,
}: {
  destination: Destination;
  forwarding: Forwarding | undefined;
}) {
  if (destination.enabled === false || !forwarding) return null;
  const { enabled, missing, dead } = forwarding;
  if (!enabled)
    return destination.settings['from'] === 'server' ? (
      <Badge tone="warn">{t('not sent yet: its server is off')}</Badge>
    ) : null;
  return (
    <>
      {missing.length > 0 ? (
        <Badge tone="warn">{t('its server is not filled in')}</Badge>
      ) : (
        <Badge tone="ok">{t('from the server')}</Badge>
      )}
      {dead > 0 && (
        <Badge tone="bad">
          {t('{dead, plural, one {# event given up} other {# events given up}}', { dead })}
        </Badge>
      )}
    </>
  );
}
