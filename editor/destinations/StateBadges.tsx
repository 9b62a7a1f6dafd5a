import { useMemo } from 'react';
import type { Problem } from '../../shared/problem';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog, useRuleSet } from '../shell/document';
import { Badge } from '../ui/Badge';
import { goes, sentEvents } from './sentEvents';
import { useQuality } from './useQuality';

/** What has to be known of a destination while it is closed: off, unfinished, or how many of its events do not go yet. */
export function StateBadges({
  destination,
  problem,
}: {
  destination: Destination;
  problem: Problem | undefined;
}) {
  const ruleSet = useRuleSet();
  const quality = useQuality();
  const definition = own(catalog.destinations, destination.type);
  const counts = useMemo(() => {
    // Elsewhere nothing waits.
    const wanted = definition?.ads ? sentEvents(destination, definition, ruleSet, quality) : [];
    const named = wanted.filter(({ name }) => name !== null);
    return { named: named.length, going: named.filter(goes).length };
  }, [destination, definition, ruleSet, quality]);
  if (destination.enabled === false) return <Badge>{t('off')}</Badge>;
  return (
    <>
      {problem?.severity === 'error' && <Badge tone="bad">{t('not finished')}</Badge>}
      {problem?.severity === 'warning' && <Badge tone="warn">{t('look at this')}</Badge>}
      {counts.going < counts.named && (
        <Badge tone="warn">
          {counts.going === 0
            ? t('no event goes there yet')
            : t('{going} of {named} events go there', counts)}
        </Badge>
      )}
    </>
  );
}
