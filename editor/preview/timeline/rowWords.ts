/** What the lines of a timeline say. */

import type { Catalog } from '../../../shared/definition';
import { own } from '../../../shared/ruleset/own';
import type { RuleSet } from '../../../shared/ruleset/types';
import { join } from '../../../shared/sentence';
import { t, told } from '../../../shared/texts/t';
import { valueWords } from '../../../shared/visit/clauseWords';
import { destinationName, signalWords } from '../../rules/destinationsOf';
import { pathOf } from '../../shell/pathOf';
import type { Delivery, Entry, Row, RowKind } from './rows';

/** "Click Button “Add to cart”", "Scroll depth 75", "Consent: analytics granted", "Page loaded". */
export function rowTitle(row: Row, catalog: Catalog): string {
  const { kind, element, trigger = '', entry, data } = row;
  switch (kind) {
    case 'page':
      return entry.kind === 'page' && entry.way === 'virtual'
        ? t('Went on to {path}', { path: pathOf(row.url) })
        : t('Page loaded');
    case 'draft':
      return t('Draft changed');
    case 'click':
      return t('Click {element}', { element });
    case 'submit':
      return t('Submit {element}', { element });
    case 'focus':
      return t('Entered {element}', { element });
    case 'change':
      return t('Changed {element}{said}', { element, said: said(data) });
    case 'copy':
      return t('Copied from {element}', { element: element || 'the page' });
    case 'scroll':
      return `Scrolled${entry.kind === 'gesture' ? scrolledTo(entry.data) : ''}`;
    case 'hide':
      return t('Left the tab');
    case 'push':
      return entry.kind === 'push'
        ? t('Data layer: {push}', { push: pushWords(entry.entry) })
        : t('Data layer');
    case 'request':
      return t('Event of the page itself');
    case 'code':
      return entry.kind === 'code' ? codeWords(entry) : t('Custom JavaScript');
    case 'consent':
      return entry.kind === 'consent'
        ? t('Consent: {consent}', { consent: consentWords(entry.state) })
        : 'Consent';
    case 'occurrence':
      return [told(own(catalog.triggers, trigger)?.title) ?? trigger, element, said(data).trim()]
        .filter(Boolean)
        .join(' ');
  }
}

/** `Custom JavaScript of variable price threw TypeError: …` */
function codeWords({ code, trouble, error, tookMs }: Entry<'code'>): string {
  const whose = t('Custom JavaScript of {code}', { code });
  if (trouble === 'threw') return t('{whose} threw {error}', { whose, error: error ?? 'an error' });
  const took = `${whose} took ${tookMs} ms, of 16 it may take`;
  return trouble === 'slow' ? took : `${took}; it is not run again on this page`;
}

function said(data: Record<string, unknown> | undefined): string {
  const one = Object.values(data ?? {}).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return one === undefined ? '' : ` ${valueWords(one)}`;
}

function scrolledTo(data: Record<string, unknown> | undefined): string {
  const percent = Object.values(data ?? {}).find((value) => typeof value === 'number');
  return percent === undefined ? '' : ` ${t('to {round} %', { round: Math.round(percent as number) })}`;
}

/** The event a push names, or the keys it sets. */
export function pushWords(pushed: unknown): string {
  if (typeof pushed !== 'object' || pushed === null) return valueWords(pushed);
  const { event, 0: command, 1: name } = pushed as Record<string, unknown>;
  if (typeof event === 'string' && event) return event;
  if (typeof command === 'string') return [command, typeof name === 'string' ? name : ''].join(' ').trim();
  const keys = Object.keys(pushed);
  return keys.length ? join(keys.slice(0, 4), 'and') + (keys.length > 4 ? ' …' : '') : 'nothing';
}

const icons: Partial<Record<RowKind, string>> = {
  page: 'file-text',
  draft: 'file-code',
  click: 'mouse-pointer-click',
  submit: 'send',
  focus: 'text-cursor-input',
  change: 'list-filter',
  copy: 'clipboard-copy',
  scroll: 'arrow-down-to-line',
  hide: 'eye-off',
  push: 'layers',
  consent: 'shield-check',
  request: 'send',
};

/** Name of a row's icon, by its kind or by the trigger that noticed it. */
export function rowIcon({ kind, trigger = '' }: Row, catalog: Catalog): string {
  return icons[kind] ?? own(catalog.triggers, trigger)?.icon ?? '';
}

function consentWords(state: Record<string, string>): string {
  const signals = Object.entries(state);
  if (signals.length === 0) return t('nothing is asked for');
  const values = [...new Set(signals.map(([, value]) => value))];
  return values
    .map((value) => {
      const names = signals.filter(([, one]) => one === value).map(([name]) => signalWords(name));
      return `${join(names, 'and')} ${value}`;
    })
    .join(', ');
}

const plurals: Partial<Record<RowKind, (count: number) => string>> = {
  scroll: (count) => t('{count, plural, one {# scroll} other {# scrolls}}', { count }),
  focus: (count) => t('{count, plural, one {# field entered} other {# fields entered}}', { count }),
  hide: (count) => t('{count, plural, one {# time away} other {# times away}}', { count }),
  push: (count) => t('{count, plural, one {# data layer push} other {# data layer pushes}}', { count }),
  copy: (count) => t('{count, plural, one {# text copied} other {# texts copied}}', { count }),
};

/** "14 scrolls, 2 data layer pushes": what a fold holds, most frequent first. */
export function foldedWords(rows: readonly Row[], catalog: Catalog): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = row.kind === 'occurrence' ? `trigger ${row.trigger}` : row.kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => {
      const words = plurals[name as RowKind];
      if (words) return words(count);
      const title = told(own(catalog.triggers, name.replace('trigger ', ''))?.title) ?? name;
      return `${count} × ${title}`;
    })
    .join(', ');
}

const outcomes: Record<Delivery['entry']['outcome'], string> = {
  sent: 'sent',
  held: 'held back',
  queued: 'waiting',
  dropped: 'not sent',
};

export function destinationWords(id: string, ruleSet: RuleSet | undefined, catalog: Catalog): string {
  const known = ruleSet?.destinations.find((one) => one.id === id);
  return known ? destinationName(known, catalog) : id || 'Nowhere';
}

const failures = {
  policy: 'blocked by the page’s Content-Security-Policy',
  blocked: t('blocked on the way'),
  offline: 'not sent, the browser was offline',
  status: 'refused',
  nobody: t('nobody took it'),
} as const;

/** "held back, because sending is off", "answered 204 in 38 ms". */
export function outcomeWords({ entry: { outcome, because }, answer, waited }: Delivery): string {
  const { status, failed, ms } = answer ?? {};
  if (failed) return `${failures[failed]}${status ? `, answered ${status}` : ''}`;
  if (status)
    return t('answered {status}{value}', {
      status,
      value: ms === undefined ? '' : ` in ${Math.round(ms)} ms`,
    });
  const reason =
    because === 'preview'
      ? t(', because sending is off')
      : because === 'consent'
        ? outcome === 'queued'
          ? ' for consent'
          : t(', because consent is missing')
        : '';
  const late = waited ? `; waited ${secondsWords(waited)} for consent` : '';
  return `${outcomes[outcome]}${reason}${late}`;
}

/** "0.4 s", "12 s", "3:05 min" */
export function secondsWords(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return t('{floor}:{padStart} min', {
    floor: Math.floor(whole / 60),
    padStart: String(whole % 60).padStart(2, '0'),
  });
}

/** Time of day by the clock of whoever looks. */
export function clockWords(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}

const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
export function fullTimeWords(at: number): string {
  return `${full.format(at)}.${String(Math.round(at) % 1000).padStart(3, '0')}`;
}
