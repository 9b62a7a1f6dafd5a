/** What a timeline row says. */
import type { Catalog } from '../../shared/definition';
import type { RuleSet } from '../../shared/ruleset/types';
import { join } from '../../shared/sentence';
import { destinationName } from '../rules/destinationsOf';
import { valueWords } from './clauseWords';
import type { DeliveryEntry, Row } from './rows';

/** "Click Button “Add to cart”", "Scroll depth 75", "Consent: analytics_storage granted", "Page loaded". */
export function rowTitle({ kind, element, trigger = '', entry }: Row, catalog: Catalog): string {
  if (kind === 'page') return 'Page loaded';
  if (kind === 'draft') return 'Draft changed';
  if (kind === 'click') return `Click ${element}`;
  if (kind === 'submit') return `Submit ${element}`;
  if (entry.kind === 'consent') return `Consent: ${consentWords(entry.state)}`;
  const title = catalog.triggers[trigger]?.title ?? trigger;
  const data = entry.kind === 'occurrence' ? Object.values(entry.data ?? {}) : [];
  const said = data.find((value) => typeof value === 'string' || typeof value === 'number');
  return [title, element, said === undefined ? '' : valueWords(said)].filter(Boolean).join(' ');
}

/** Icon of a row, by its kind or by the trigger that noticed it. */
export function rowIcon({ kind, trigger = '' }: Row, catalog: Catalog): string {
  if (kind === 'page' || kind === 'draft') return 'file-text';
  if (kind === 'click') return 'mouse-pointer-click';
  if (kind === 'submit') return 'send';
  return catalog.triggers[trigger]?.icon ?? '';
}

function consentWords(state: Record<string, string>): string {
  const signals = Object.entries(state);
  if (signals.length === 0) return 'nothing is asked for';
  const values = [...new Set(signals.map(([, value]) => value))];
  return values
    .map((value) => {
      const names = signals.filter(([, one]) => one === value).map(([name]) => name);
      return `${join(names, 'and')} ${value}`;
    })
    .join(', ');
}

const outcomes: Record<DeliveryEntry['outcome'], string> = {
  sent: 'sent',
  held: 'held back',
  queued: 'waiting',
  dropped: 'not sent',
};

/** "GA4: held back, because sending is off". */
export function deliveryWords(
  { destination, outcome, because }: DeliveryEntry,
  ruleSet: RuleSet,
  catalog: Catalog,
): string {
  const known = ruleSet.destinations.find(({ id }) => id === destination);
  const named = known ? destinationName(known, catalog) : destination;
  const reason =
    because === 'preview'
      ? ', because sending is off'
      : because === 'consent'
        ? outcome === 'queued'
          ? ' for consent'
          : ', because consent is missing'
        : '';
  return `${named}: ${outcomes[outcome]}${reason}`;
}
