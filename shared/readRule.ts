/** A rule as one sentence. */
import type { Catalog } from './definition';
import { soleDestinationName } from './destinationWords';
import { readCondition, templateWords } from './readCondition';
import type { Condition, Frequency, Rule, RuleSet, Schedule } from './ruleset/types';
import { join, readTrigger } from './sentence';
import { marked } from './texts/marked';
import { t, told } from './texts/t';

/**
 * The whole rule: `When someone clicks Button "Add to cart", if page path starts with /product/, send add_to_cart with
 * item_name Product name to GA4 and Milepost reports, at most once per page.`
 */
export function readRule(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string {
  const triggers = rule.triggers.map((trigger) => readTrigger(trigger, ruleSet, catalog));
  const params = Object.entries(rule.params ?? {}).map(
    ([name, value]) => `${name} ${templateWords(value, ruleSet, catalog)}`,
  );
  const event = rule.event || '…';
  const destinations = destinationWords(ruleSet, rule, catalog);
  const clauses = [
    t('When {triggers}', { triggers: triggers.length === 0 ? '…' : join(triggers, 'or') }),
    ...(rule.conditions && !isEmpty(rule.conditions)
      ? [t('if {conditions}', { conditions: readCondition(rule.conditions, ruleSet, catalog) })]
      : []),
    params.length === 0
      ? t('send {event} to {destinations}', { event, destinations })
      : t('send {event} with {params} to {destinations}', {
          event,
          params: join(params, 'and'),
          destinations,
        }),
    ...frequencyWords(rule),
    ...(rule.schedule ? scheduleWords(rule.schedule) : []),
    ...priorityWords(rule),
    ...rolloutWords(rule),
  ];
  return `${clauses.join(', ')}.`;
}

function destinationWords(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string {
  const chosen = rule.destinations ?? 'all';
  const names = ruleSet.destinations
    .filter(({ id, enabled }) => (chosen === 'all' ? enabled !== false : chosen.includes(id)))
    .map((destination) => {
      const name = soleDestinationName(destination, ruleSet, catalog);
      return destination.enabled === false ? t('{name} (switched off)', { name }) : name;
    });
  return names.length === 0 ? t('nowhere') : join(names, 'and');
}

/** `at most once per page`. */
export function capWords(limit: number, per: Frequency['per']): string {
  return t(
    '{limit, plural, =1 {at most once per {per}} =2 {at most twice per {per}} other {at most # times per {per}}}',
    { limit, per: told(pers[per]) ?? per },
  );
}

/** What a cap is counted per, for `told`. */
export const pers: Readonly<Record<Frequency['per'], string>> = {
  page: marked('page'),
  element: marked('element'),
  minute: marked('minute'),
  hour: marked('hour'),
  day: marked('day'),
  session: marked('session'),
  visitor: marked('visitor'),
};

/** These caps are kept on the page alone, and need no storage. */
const withinPage: readonly string[] = ['page', 'element'];

function frequencyWords({ frequency }: Rule): string[] {
  if (!frequency) return [];
  const skips = frequency.withoutStorage === 'skip' && !withinPage.includes(frequency.per);
  return [
    capWords(frequency.limit, frequency.per) +
      (skips ? t(', never where the visitor does not allow storage') : ''),
  ];
}

function rolloutWords({ rollout, enabled }: Rule): string[] {
  const words: string[] = [];
  if (rollout?.percent !== undefined && rollout.percent < 100)
    words.push(t('for {percent}% of visitors', { percent: rollout.percent }));
  if (rollout?.state === 'draft') words.push(t('as a draft that is not published'));
  if (rollout?.state === 'shadow') words.push(t('collected but not forwarded'));
  if (enabled === false) words.push(t('switched off'));
  return words;
}

function isEmpty(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

/** `from 27 Nov 2026 until 30 Nov 2026, on Mondays and Fridays, from 08:00 to 18:30 (Europe/Berlin)`. */
function scheduleWords({ from, to, days, hours, timeZone }: Schedule): string[] {
  const words = [
    [
      from && t('from {moment}', { moment: momentWords(from) }),
      to && t('until {moment}', { moment: momentWords(to) }),
    ]
      .filter(Boolean)
      .join(' '),
    days &&
      t('on {days}', {
        days: join(
          [...days].sort((a, b) => a - b).map((day) => told(weekdays[day - 1]) ?? `${day}`),
          'and',
        ),
      }),
    hours && t('from {from} to {to}', { from: hours[0], to: hours[1] }),
  ].filter(Boolean);
  return words.length > 0 ? [`${words.join(', ')}${timeZone ? ` (${timeZone})` : ''}`] : [];
}

const weekdays = [
  marked('Mondays'),
  marked('Tuesdays'),
  marked('Wednesdays'),
  marked('Thursdays'),
  marked('Fridays'),
  marked('Saturdays'),
  marked('Sundays'),
];
const months = [
  marked('Jan'),
  marked('Feb'),
  marked('Mar'),
  marked('Apr'),
  marked('May'),
  marked('Jun'),
  marked('Jul'),
  marked('Aug'),
  marked('Sep'),
  marked('Oct'),
  marked('Nov'),
  marked('Dec'),
];

/** `27 Nov 2026, 08:00`; the same in every language of the machine. */
function momentWords(moment: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)(?:T(.+))?$/.exec(moment) ?? [];
  const name = told(months[Number(month) - 1]);
  return name ? `${Number(day)} ${name} ${year}${time ? `, ${time}` : ''}` : moment;
}

function priorityWords({ priority = 0 }: Rule): string[] {
  if (priority === 0) return [];
  return [
    priority > 0
      ? t('before other rules (priority {priority})', { priority })
      : t('after other rules (priority {priority})', { priority }),
  ];
}
