/** A rule as one sentence. */
import type { Catalog } from './definition';
import { soleDestinationName } from './destinationWords';
import { readCondition, templateWords } from './readCondition';
import type { Condition, Rule, RuleSet, Schedule } from './ruleset/types';
import { join, readTrigger } from './sentence';

/**
 * The whole rule: `When someone clicks Button "Add to cart", if page path starts with /product/, send add_to_cart with
 * item_name Product name to GA4 and Milepost reports, at most once per page.`
 */
export function readRule(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string {
  const triggers = rule.triggers.map((trigger) => readTrigger(trigger, ruleSet, catalog));
  const params = Object.entries(rule.params ?? {}).map(
    ([name, value]) => `${name} ${templateWords(value, ruleSet, catalog)}`,
  );
  const clauses = [
    `When ${triggers.length === 0 ? '…' : join(triggers, 'or')}`,
    ...(rule.conditions && !isEmpty(rule.conditions)
      ? [`if ${readCondition(rule.conditions, ruleSet, catalog)}`]
      : []),
    `send ${rule.event || '…'}${params.length === 0 ? '' : ` with ${join(params, 'and')}`} to ${destinationWords(ruleSet, rule, catalog)}`,
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
      return destination.enabled === false ? `${name} (switched off)` : name;
    });
  return names.length === 0 ? 'nowhere' : join(names, 'and');
}

/** These caps are kept on the page alone, and need no storage. */
const withinPage: readonly string[] = ['page', 'element'];

function frequencyWords({ frequency }: Rule): string[] {
  if (!frequency) return [];
  const times = frequency.limit === 1 ? 'once' : frequency.limit === 2 ? 'twice' : `${frequency.limit} times`;
  const skips = frequency.withoutStorage === 'skip' && !withinPage.includes(frequency.per);
  return [
    `at most ${times} per ${frequency.per}${skips ? ', never where the visitor does not allow storage' : ''}`,
  ];
}

function rolloutWords({ rollout, enabled }: Rule): string[] {
  const words: string[] = [];
  if (rollout?.percent !== undefined && rollout.percent < 100)
    words.push(`for ${rollout.percent}% of visitors`);
  if (rollout?.state === 'draft') words.push('as a draft that is not published');
  if (rollout?.state === 'shadow') words.push('collected but not forwarded');
  if (enabled === false) words.push('switched off');
  return words;
}

function isEmpty(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

/** `from 27 Nov 2026 until 30 Nov 2026, on Mondays and Fridays, from 08:00 to 18:30 (Europe/Berlin)`. */
function scheduleWords({ from, to, days, hours, timeZone }: Schedule): string[] {
  const words = [
    [from && `from ${momentWords(from)}`, to && `until ${momentWords(to)}`].filter(Boolean).join(' '),
    days &&
      `on ${join(
        [...days].sort((a, b) => a - b).map((day) => `${weekdays[day - 1] ?? day}s`),
        'and',
      )}`,
    hours && `from ${hours[0]} to ${hours[1]}`,
  ].filter(Boolean);
  return words.length > 0 ? [`${words.join(', ')}${timeZone ? ` (${timeZone})` : ''}`] : [];
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `27 Nov 2026, 08:00`; the same in every language of the machine. */
function momentWords(moment: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)(?:T(.+))?$/.exec(moment) ?? [];
  const name = months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}${time ? `, ${time}` : ''}` : moment;
}

function priorityWords({ priority = 0 }: Rule): string[] {
  if (priority === 0) return [];
  return [`${priority > 0 ? 'before' : 'after'} other rules (priority ${priority})`];
}
