/** What the live page shows, without the page. */

import type { StoredEvent } from '../../shared/api';
import { t } from '../../shared/texts/t';

/** What a person can look through; older ones stay in the store. */
export const maxShown = 300;

/** Newest first, each once however it arrived. */
export function together(known: readonly StoredEvent[], more: readonly StoredEvent[]): StoredEvent[] {
  const all = new Map([...more, ...known].map((one) => [one.offset, one]));
  return [...all.values()].sort((a, b) => b.offset - a.offset).slice(0, maxShown);
}

/** Those whose name holds the text, whatever its case. */
export function matching(events: readonly StoredEvent[], filter: string): readonly StoredEvent[] {
  const wanted = filter.trim().toLowerCase();
  return wanted ? events.filter(({ event }) => event.name.toLowerCase().includes(wanted)) : events;
}

/** Everything worth reading about one event, as name and value. */
export function detailsOf({ event, quarantined }: StoredEvent): [name: string, value: string][] {
  const consent = Object.entries(event.consent).map(([name, value]) => `${name} ${value}`);
  return [
    ...(quarantined ? [[t('Set aside'), quarantined.reason] satisfies [string, string]] : []),
    ['Rule', event.rule || t('pushed by the page')],
    ['Page', event.page.url],
    ...Object.entries(event.params).map(([name, value]): [string, string] => [name, String(value)]),
    ['Consent', consent.join(', ') || t('none asked for')],
    ...(event.flags.length > 0 ? [['Flags', event.flags.join(', ')] satisfies [string, string]] : []),
    ['Container', event.container],
    ['Id', event.id],
  ];
}

/** Which of `count` rows a key leads to from row `at`; undefined where the key is for something else. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key];
  return to === undefined || at < 0 ? undefined : Math.max(0, Math.min(count - 1, to));
}
