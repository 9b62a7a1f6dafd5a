/** Schedules: their time zones and days exist, and some of it lies ahead. */
import { neverReasons } from '../../problems/rules';
import { hoursOfWholeDay, noSuchDate, scheduleEnded, unknownTimeZone } from '../../problems/schedules';
import type { Schedule } from '../types';
import { type Context, isIdle, ruleName } from './context';

export function checkSchedules(context: Context): void {
  const { ruleSet, report } = context;
  const siteZone = (ruleSet.site as Partial<typeof ruleSet.site> | undefined)?.timeZone;
  if (typeof siteZone === 'string' && !isTimeZone(siteZone))
    report(unknownTimeZone('/site/timeZone', siteZone));
  for (const { value: rule, path } of context.rules) {
    const { schedule } = rule;
    if (!schedule) continue;
    const { timeZone, from, to, hours } = schedule;
    const at = `${path}/schedule`;
    if (timeZone !== undefined && !isTimeZone(timeZone)) report(unknownTimeZone(`${at}/timeZone`, timeZone));
    if (hours && hours[0] === hours[1]) report(hoursOfWholeDay(`${at}/hours`, hours[0] ?? ''));
    if (from !== undefined && !isMoment(from)) report(noSuchDate(`${at}/from`, from));
    if (to === undefined) continue;
    if (!isMoment(to)) report(noSuchDate(`${at}/to`, to));
    else if (!isIdle(rule) && hasEnded(to)) report(scheduleEnded(`${at}/to`, ruleName(rule), to));
  }
}

/** Why a schedule is never open, whatever the day of asking, so that the same rule set always gives the same container. */
export function whyNeverOpen(
  { from, to, days }: Schedule,
  path: string,
): { path: string; because: string } | undefined {
  if (from === undefined || to === undefined || !isMoment(from) || !isMoment(to)) return undefined;
  const end = endOf(to);
  if (startOf(from) >= end) return { path: `${path}/to`, because: neverReasons.endsFirst };
  if (days && !days.some((day) => isWithin(day, startOf(from), end))) {
    return { path: `${path}/days`, because: neverReasons.noDays };
  }
  return undefined;
}

const dayMs = 86_400_000;
/** No time zone is further than this from Greenwich: https://en.wikipedia.org/wiki/UTC%2B14:00 */
const furthestZoneMs = 14 * 3_600_000;

/** Over in every time zone. */
function hasEnded(to: string): boolean {
  return endOf(to) + furthestZoneMs < Date.now();
}

/** As if it were a time in Greenwich: enough to compare two of one schedule. */
function startOf(moment: string): number {
  return Date.parse(moment.length > 10 ? `${moment}Z` : `${moment}T00:00Z`);
}

/** A date alone means the end of that day. */
function endOf(moment: string): number {
  return startOf(moment) + (moment.length > 10 ? 0 : dayMs);
}

/** Whether a day of the week, 1 for Monday, begins or goes on between two moments. */
function isWithin(day: number, start: number, end: number): boolean {
  for (let at = start - (start % dayMs); at < end && at < start + 8 * dayMs; at += dayMs) {
    if ((new Date(at).getUTCDay() || 7) === day) return true;
  }
  return false;
}

/** Dates such as 31 February are taken for a day in March, and then read back otherwise. */
function isMoment(moment: string): boolean {
  const time = startOf(moment);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(moment.slice(0, 16));
}

const zones = new Map<string, boolean>();
/** Validation runs at every keystroke, and asking takes the browser a while. */
const maxZones = 1000;

function isTimeZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      // Offsets such as +02:00 are taken by newer browsers only.
      known = !/^[+-]/.test(zone);
    } catch {
      known = false;
    }
    if (zones.size >= maxZones) zones.clear();
    zones.set(zone, known);
  }
  return known;
}
