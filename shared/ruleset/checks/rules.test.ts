/** When, how often and on what a rule fires. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import type { Frequency, Rule, RuleSet, Schedule } from '../types';
import { validate } from '../validate';

const click = (target: string) => ({ type: 'click', settings: { target } });
const base: Rule = { id: 'r', name: 'Sale', triggers: [click('#buy')], event: 'bought' };

function find(rules: Partial<Rule>[], more: Partial<RuleSet> = {}) {
  const ruleSet: RuleSet = {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: [{ name: 'bought' }] },
    rules: rules.map((rule, index) => ({ ...base, id: `r${index}`, ...rule })),
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
    ...more,
  };
  return validate(ruleSet, catalog);
}
const withSchedule = (schedule: Schedule) => find([{ schedule }]);

describe('a schedule', () => {
  it.each<[string, Schedule]>([
    ['days and hours', { days: [1, 5], hours: ['22:00', '06:00'], timeZone: 'America/New_York' }],
    ['one day', { from: '2099-11-27', to: '2099-11-27' }],
    ['a date and a time', { from: '2099-11-27T08:00', to: '2099-11-27' }],
    ['a leap day', { from: '2096-02-29' }],
    ['a day of the week between its dates', { from: '2099-11-27', to: '2099-11-28', days: [6] }],
  ])('may have %s', (_, schedule) => {
    expect(withSchedule(schedule)).toEqual([]);
  });

  it('needs a time zone that exists', () => {
    expect(withSchedule({ timeZone: 'Europe/Berln' })).toEqual([
      {
        code: 'unknown-time-zone',
        severity: 'error',
        path: '/rules/0/schedule/timeZone',
        message:
          'There is no time zone “Europe/Berln”. Write its IANA name, such as Europe/Berlin or America/New_York.',
      },
    ]);
    const site = { origins: ['https://shop.example'], timeZone: 'Mars' };
    expect(find([{}], { site })).toMatchObject([{ code: 'unknown-time-zone', path: '/site/timeZone' }]);
  });

  it.each(['2099-02-29', '2099-13-01', '2099-01-01T25:00'])('needs days that exist: %s', (from) => {
    expect(withSchedule({ from })).toMatchObject([
      { code: 'no-such-date', severity: 'error', path: '/rules/0/schedule/from' },
    ]);
  });

  it.each<[Schedule, string, string]>([
    [{ from: '2099-11-28', to: '2099-11-27' }, 'to', 'its schedule ends before it begins'],
    [{ from: '2099-11-27T08:00', to: '2099-11-27T08:00' }, 'to', 'ends before it begins'],
    [{ from: '2099-11-27', to: '2099-11-28', days: [1] }, 'days', 'none of its days lies between'],
  ])('has to be open once: %j', (schedule, field, because) => {
    const [problem, ...others] = withSchedule(schedule);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'rule-never-fires', path: `/rules/0/schedule/${field}` });
    expect(problem?.message).toContain(because);
  });

  it('is told when it has ended, which leaves the container as it is', () => {
    expect(withSchedule({ to: '2020-12-31' })).toEqual([
      {
        code: 'schedule-ended',
        severity: 'hint',
        path: '/rules/0/schedule/to',
        message:
          'The schedule of “Sale” has ended (2020-12-31), so it fires no more. Move the end, or delete the rule to save its bytes.',
      },
    ]);
  });

  it('is told when its hours are the whole day', () => {
    expect(withSchedule({ hours: ['08:00', '08:00'] })).toMatchObject([
      { code: 'hours-of-whole-day', severity: 'warning', path: '/rules/0/schedule/hours' },
    ]);
  });
});

describe('a cap', () => {
  const withCap = (frequency: Frequency, more: Partial<Rule> = {}, ruleSet: Partial<RuleSet> = {}) =>
    find([{ frequency, ...more }], ruleSet);
  const noStorage: Partial<RuleSet> = { consent: { default: {}, pending: 'queue' } };

  it('per element needs an element', () => {
    expect(withCap({ limit: 1, per: 'element' })).toEqual([]);
    const triggers = [click('#buy'), { type: 'page-view', settings: {} }];
    expect(withCap({ limit: 1, per: 'element' }, { triggers })).toEqual([
      {
        code: 'cap-without-element',
        severity: 'warning',
        path: '/rules/0/frequency/per',
        message:
          'It is capped per element, but “Page view” brings no element, so that all of its occurrences on a page count as one. Cap it per page, or choose a trigger with an element.',
      },
    ]);
  });

  it('beyond a page says what happens without storage', () => {
    expect(withCap({ limit: 2, per: 'session' })).toEqual([]);
    expect(withCap({ limit: 1, per: 'page' }, {}, noStorage)).toEqual([]);
    expect(withCap({ limit: 2, per: 'hour' }, {}, noStorage)).toMatchObject([
      {
        code: 'cap-without-storage',
        severity: 'hint',
        path: '/rules/0/frequency/per',
        message: expect.stringContaining('“2 times per hour” is counted in memory'),
      },
    ]);
    expect(withCap({ limit: 2, per: 'visitor', withoutStorage: 'skip' }, {}, noStorage)).toMatchObject([
      { code: 'rule-never-fires', path: '/rules/0/frequency/withoutStorage' },
    ]);
  });
});

describe('a combination that is skipped without storage', () => {
  const counter = (per: string) => ({
    triggers: [{ type: 'counter', settings: { of: click('#buy'), count: 2, per, withoutStorage: 'skip' } }],
  });

  it('never fires where no consent for storage is named', () => {
    const consent = { default: {}, pending: 'queue' as const };
    expect(find([counter('session')], { consent })).toMatchObject([
      { code: 'rule-never-fires', path: '/rules/0/triggers/0/settings/withoutStorage' },
    ]);
    expect(find([counter('page')], { consent })).toEqual([]);
    expect(find([counter('session')])).toEqual([]);
  });
});

describe('a click rule', () => {
  it.each(['*', 'body', 'html', '#buy, body'])('on %s is told to be everywhere', (target) => {
    expect(find([{ triggers: [click(target)] }])).toMatchObject([
      {
        code: 'click-on-everything',
        severity: 'warning',
        path: '/rules/0/triggers/0/settings/target',
        message: expect.stringContaining('Pick what should be clicked, or add a condition.'),
      },
    ]);
    const conditions = { variable: 'click_text', operator: 'equals', value: 'Buy' };
    expect(find([{ triggers: [click(target)], conditions }])).toEqual([]);
  });

  it('whose selector no index finds is told where there are many', () => {
    const rules = (count: number) => [
      ...Array.from({ length: count - 1 }, (_, index) => ({ triggers: [click(`#b${index}`)] })),
      { triggers: [click('[class*="a"]')] },
    ];
    expect(find(rules(19))).toEqual([]);
    expect(find(rules(20))).toMatchObject([
      { code: 'slow-selector', severity: 'hint', path: '/rules/19/triggers/0/settings/target' },
    ]);
    const targets = [{ id: 'sku', selector: 'a:not(.b), :hover' }];
    const named = [
      ...rules(30).slice(0, 29),
      { triggers: [click('sku')] },
      { triggers: [click('sku')], event: 'other' },
    ];
    const plan = { stages: [], events: [{ name: 'bought' }, { name: 'other' }] };
    expect(find(named, { targets, plan })).toMatchObject([
      { code: 'slow-selector', path: '/targets/0/selector' },
    ]);
  });
});
