import { Link } from 'wouter';
import { own } from '../../shared/ruleset/own';
import { t } from '../../shared/texts/t';
import { goes, sentEvents } from '../destinations/sentEvents';
import { useQuality } from '../destinations/useQuality';
import { destinationName } from '../rules/destinationsOf';
import { catalog, useRuleSet } from '../shell/document';

/** Destinations that get less than their rules say, whatever a visitor answers: who looks for them in the table finds them here. */
export function NotSent() {
  const ruleSet = useRuleSet();
  const quality = useQuality();
  const less = ruleSet.destinations.flatMap((destination) => {
    const definition = own(catalog.destinations, destination.type);
    const title = destinationName(destination, catalog);
    if (destination.enabled === false)
      return [{ id: destination.id, words: t('{title} is off: nothing goes there.', { title }) }];
    if (!definition?.ads) return [];
    const wanted = sentEvents(destination, definition, ruleSet, quality);
    const waiting = wanted.filter((row) => row.name !== null && !goes(row)).length;
    if (waiting === 0) return [];
    return [
      {
        id: destination.id,
        words: t(
          '{waiting, plural, one {One event does} other {# events do}} not go to {title} yet: not known to be good enough for advertising.',
          { waiting, title },
        ),
      },
    ];
  });
  if (less.length === 0) return null;
  return (
    <ul className="consent-less">
      {less.map(({ id, words }) => (
        <li key={id}>
          {words} <Link href="/destinations">{t('Look at it')}</Link>
        </li>
      ))}
    </ul>
  );
}
