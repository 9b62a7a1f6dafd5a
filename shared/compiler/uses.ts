/**
 * What a rule set asks of the page code beyond its modules. Page code says `if (USES.clickTrigger.button)` round what only some
 * settings need; the compiler defines each as true or false, and esbuild folds away what no rule of the container uses.
 * `USES.<function>.<setting>`: some use sets it to other than its default. `USES.<function>.<setting>_<value>`: some use has
 * that value of an enum, default or not. `USES.noticed.<field>`: some rule reads what a trigger noticed under that name.
 */
import type { Catalog, FieldSchema } from '../definition';
import type { Settings } from '../ruleset/types';
import { camel } from './names';

/** Flags that do not come from a setting, with what they mean. */
export const generalUses = {
  'rules.any': 'there are rules at all',
  'rules.conditions': 'some rule has conditions',
  'rules.variables': 'some parameter is read from a variable, and its cast can fail',
  'rules.limits': 'some rule has a cap or a rollout',
  'rules.memory': 'some rule counts per session or visitor, or goes to some visitors only',
  'schedule.days': 'some schedule names days',
  'schedule.hours': 'some schedule names hours',
  'steps.conditions': 'some trigger inside a combination has conditions of its own',
  'pages.conditions': 'some trigger is started only on pages that can meet its rule’s conditions',
  'rules.heard': 'some rule listens to the events of others',
  'rules.worth': 'some event says what it is worth',
  'rules.engagement': 'some destination of our own takes how the page was used',
  'rules.keeps':
    'a destination of our own keeps on the device what was not acknowledged, with storage consent',
  'rules.visits': 'more is kept of a visitor than ids: counts, or facts of the visit',
  'visit.pages': 'the number of pages in the session is read',
  'visit.seconds': 'the time since the session began is read',
  'visit.number': 'which session of the visitor it is is read',
  'visit.sinceLast': 'the time since the session before is read',
  'visit.landing': 'the first page of the session is read',
  'visit.joins': 'something is decided again once consent adds what earlier pages had counted',
  'visit.engaged': 'the time that a page was in view and had the focus is read',
  'visit.scroll': 'the furthest scroll of a page is read',
  'rules.envelope': 'some destination wants ids, page and consent on the event',
  'query.named': 'the rule set names parameters of addresses that may leave the page',
  'query.clickIds': 'something waits for consent to advertising, with which ids of clicks may leave the page',
  'conditions.ignoreCase': 'some comparison ignores case',
  'conditions.variables': 'some comparison is with a text that holds variables',
  'clicks.unindexed': 'some rule of a click table has a selector that no attribute leads to',
  'targets.guards': 'some target is more than a selector',
  'targets.shadow': 'some target lies inside a shadow root',
  'consent.queue': 'events wait while consent is unknown',
  'consent.anonymise': 'events go anonymously while consent is unknown',
  'consent.heed': 'what the browser refuses by itself is refused',
  'consent.params': 'some parameter needs consent of its own',
  'consent.several': 'something waits for several signals at once',
  'frames.joined': 'frames that carry the container are part of the page around them',
  'frames.watched': 'frames of the page’s origin that carry none are watched',
  'identity.domains':
    'visitors stay the same on all hosts of the site’s domains, and from one domain to another',
  'consent.storage': 'our own storage may be used, with consent',
} as const;

/** The flag of what a definition `asks` for; undefined where there is no such thing. */
export function askedUse(asked: string): string | undefined {
  return [`visit.${asked}`, `rules.${asked}`].find((flag) => flag in generalUses);
}

/** The flags that one use of `owner` with these settings sets. */
export function settingUses(
  owner: string,
  settings: Settings,
  fields: Readonly<Record<string, FieldSchema>>,
): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = settings[name] ?? field.default;
    const flags: string[] = [];
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(field.default))
      flags.push(`${owner}.${name}`);
    if (field.enum && typeof value === 'string') flags.push(`${owner}.${name}_${camel(value)}`);
    return flags;
  });
}

/** Every flag that the page code may ask for of a function with these settings. */
export function possibleUses(owner: string, fields: Readonly<Record<string, FieldSchema>>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    `${owner}.${name}`,
    ...(field.enum ?? []).flatMap((value) =>
      typeof value === 'string' ? [`${owner}.${name}_${camel(value)}`] : [],
    ),
  ]);
}

/** The flags for what triggers notice: `USES.noticed.scroll_px` is true where some rule reads it. */
export function noticedUses(catalog: Catalog): string[] {
  return Object.values(catalog.builtins).flatMap(({ type, settings }) =>
    type === 'occurrence' ? [`noticed.${settings['field']}`] : [],
  );
}

/** The flags that a runtime's text asks for. */
export function askedUses(runtime: string): string[] {
  return [...new Set([...runtime.matchAll(/\bUSES\.(\w+\.\w+)/g)].map(([, flag]) => flag ?? ''))];
}

let lastRuntime: string | undefined;
let lastAsked: string[] = [];

/** esbuild's `define` for each flag the runtime asks for. */
export function usesDefines(runtime: string, uses: ReadonlySet<string>): Record<string, string> {
  if (runtime !== lastRuntime) {
    lastRuntime = runtime;
    lastAsked = askedUses(runtime);
  }
  return Object.fromEntries(lastAsked.map((flag) => [`USES.${flag}`, `${uses.has(flag)}`]));
}
