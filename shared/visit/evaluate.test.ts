import { describe, expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import { began, chainOf, type Happened, visitOf } from '../../test/support/visit';
import { plan } from '../compiler/plan';
import type { Condition, Rule, RuleSet, Trigger } from '../ruleset/types';
import { blindSpots, evaluate } from './evaluate';

const shop = 'https://shop.example';
const page = (path: string, way: 'load' | 'virtual' = 'load', values = {}): Happened => ({
  kind: 'page',
  url: shop + path,
  title: 'Shop',
  way,
  values,
});
const button = { tag: 'button', id: 'buy', classes: ['btn'], text: 'Add to cart' };
const chain = chainOf({ tag: 'svg' }, button, { tag: 'div', classes: ['card'] });
const click = (path = '/bags', more: Partial<Extract<Happened, { kind: 'gesture' }>> = {}): Happened => ({
  kind: 'gesture',
  gesture: 'click',
  element: { name: 'Icon', tag: 'svg' },
  chain,
  url: shop + path,
  ...more,
});

const trigger: Trigger = { type: 'click', settings: { target: '#buy' } };
function ruleSetOf(more: Partial<Rule> = {}, rest: Partial<RuleSet> = {}): RuleSet {
  const base = oneRule(more.triggers?.[0] ?? trigger);
  return { ...base, ...rest, rules: [{ ...base.rules[0]!, ...more }] };
}
const where = (conditions: Condition, rest: Partial<RuleSet> = {}) => ruleSetOf({ conditions }, rest);
const run = (entries: Happened[], ruleSet: RuleSet) => evaluate(visitOf(entries), ruleSet, engine);
const fired = (entries: Happened[], ruleSet: RuleSet) => run(entries, ruleSet).map((each) => each.fired);

describe('a rule made after the visit', () => {
  it('would fire on the button around the icon that was clicked', () => {
    const [only, ...rest] = run([page('/bags'), click()], ruleSetOf());
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ index: 1, fired: true, clauses: [{ met: true, saw: '<button>' }] });
  });

  it('says of each condition whether it held, and on what', () => {
    const ruleSet = where({
      all: [
        { variable: 'page_path', operator: 'starts-with', value: '/shoes' },
        { not: { variable: 'page_host', operator: 'equals', value: 'shop.example' } },
      ],
    });
    expect(run([click()], ruleSet)).toEqual([
      {
        index: 0,
        rule: 'noticed',
        fired: false,
        clauses: [
          { met: true, saw: '<button>' },
          { met: false, saw: '/bags' },
          { met: false },
          { met: true, saw: 'shop.example' },
        ],
      },
    ]);
  });

  it('does not know what was not recorded, and knows what fails all the same', () => {
    const wide: Condition = { variable: 'viewport_width', operator: 'greater', value: 900 };
    const path: Condition = { variable: 'page_path', operator: 'equals', value: '/no' };
    expect(fired([click()], where(wide))).toEqual([undefined]);
    expect(fired([click()], where({ not: wide }))).toEqual([undefined]);
    expect(fired([click()], where({ all: [wide, path] }))).toEqual([false]);
    expect(fired([click()], where({ any: [wide, { not: path }] }))).toEqual([true]);
    expect(fired([click('/bags', { values: { viewport_width: 1200 } })], where(wide))).toEqual([true]);
    expect(fired([click('/bags', { values: { viewport_width: { masked: true } } })], where(wide))).toEqual([
      undefined,
    ]);
  });

  it('counts as not met what the page itself could not have known', () => {
    const dear: Condition = { variable: 'page_path', operator: 'greater', value: 5 };
    expect(fired([click()], where(dear))).toEqual([false]);
    expect(fired([click()], where({ not: dear }))).toEqual([false]);
  });

  it('reads parts of the page, templates, lookups and formats anew', () => {
    const ruleSet = where(
      { variable: 'section', operator: 'equals', value: 'Bags in {{page_host}}' },
      {
        variables: [
          {
            id: 'step',
            type: 'page',
            settings: { part: 'segment', segment: 1 },
            format: [{ type: 'lower-case', to: 'upper' }],
          },
          {
            id: 'section',
            type: 'lookup',
            settings: { input: '{{step}}', rows: [{ when: 'BAGS', value: 'Bags in {{page_host}}' }] },
          },
        ],
      },
    );
    expect(fired([click('/bags/tote')], ruleSet)).toEqual([true]);
    expect(fired([click('/shoes')], ruleSet)).toEqual([false]);
  });

  it('reads the element it means, not the one that was hit', () => {
    const text: Condition = { variable: 'click_text', operator: 'equals', value: 'Add to cart' };
    const hit = { click_text: null };
    expect(fired([click('/bags', { values: hit })], where(text))).toEqual([true]);
    const inside: Condition = {
      variable: 'click_element',
      operator: 'matches-selector',
      value: '.card > button',
    };
    expect(fired([click()], where(inside))).toEqual([true]);
    const name: RuleSet['variables'] = [
      { id: 'name', type: 'element', settings: { from: 'closest', closest: '.card', selector: 'h3' } },
    ];
    // What stands inside of a card is not recorded.
    expect(fired([click()], where({ variable: 'name', operator: 'is-set' }, { variables: name }))).toEqual([
      undefined,
    ]);
  });

  it('reads the data layer as the pushes so far left it', () => {
    const push = (entry: unknown): Happened => ({ kind: 'push', layer: 'dataLayer', entry, url: shop });
    const ruleSet = where(
      { variable: 'plan', operator: 'equals', value: 'pro' },
      { variables: [{ id: 'plan', type: 'data-layer', settings: { path: 'user.plan' } }] },
    );
    const entries = [
      click(),
      push({ user: { plan: 'free' } }),
      click(),
      push(['event', 'upgrade', {}]),
      push({ user: { plan: 'pro' } }),
      click(),
    ];
    expect(fired(entries, ruleSet)).toEqual([undefined, false, true]);
  });

  it('makes the event that would be sent', () => {
    const ruleSet = ruleSetOf({
      params: { path: '{{page_path}}', fixed: 3, text: '{{click_text}}', wide: '{{viewport_width}}' },
    });
    ruleSet.plan.events[0]!.params = {
      path: { type: 'string' },
      fixed: { type: 'number' },
      text: { type: 'string' },
    };
    expect(run([click()], ruleSet)[0]?.event).toEqual({
      name: 'noticed',
      params: { path: '/bags', fixed: 3, text: 'Add to cart' },
      unknown: ['wide'],
    });
  });
});

describe('triggers noticed anew', () => {
  const rule = (type: string, settings: object = {}) =>
    ruleSetOf({ triggers: [{ type, settings: settings as never }] });

  it('sees page views, virtual ones too, once each', () => {
    const entries = [page('/'), page('/bags', 'virtual'), { ...page('/bags'), way: 'draft' } as Happened];
    expect(run(entries, rule('page-view')).map(({ index }) => index)).toEqual([0, 1]);
  });

  it('sees pushes by name, of gtag too', () => {
    const push = (entry: unknown, layer = 'dataLayer'): Happened => ({
      kind: 'push',
      layer,
      entry,
      url: shop,
    });
    const entries = [
      push({ event: 'purchase' }),
      push(['event', 'purchase', {}]),
      push({ event: 'other' }),
      push({ event: 'purchase' }, 'tags'),
    ];
    expect(run(entries, rule('data-layer', { event: 'purchase' })).map(({ index }) => index)).toEqual([0, 1]);
    expect(run(entries, rule('data-layer', { pattern: '^oth' })).map(({ index }) => index)).toEqual([2]);
    expect(run(entries, rule('data-layer', { layer: 'tags' })).map(({ index }) => index)).toEqual([3]);
  });

  it('tells links apart', () => {
    const link = (href: string) =>
      click('/bags', { chain: chainOf({ tag: 'span' }, { tag: 'a', attributes: { href } }) });
    const entries = [
      link('/shoes'),
      link('https://wa.me/49123'),
      link('/list.pdf'),
      link('https://other.example/'),
      link('#top'),
    ];
    const at = (settings: object) => run(entries, rule('link-click', settings)).map(({ index }) => index);
    expect(at({ kind: 'internal' })).toEqual([0, 2]);
    expect(at({ kind: 'outbound' })).toEqual([1, 3]);
    expect(at({ kind: 'messenger' })).toEqual([1]);
    expect(at({ kind: 'download' })).toEqual([2]);
    expect(at({})).toEqual([0, 1, 2, 3, 4]);
    const ruleSet = ruleSetOf({
      triggers: [{ type: 'link-click', settings: {} }],
      params: { to: '{{file_name}}' },
    });
    expect(run([link('/list.pdf')], ruleSet)[0]?.event?.params).toEqual({ to: 'list.pdf' });
  });

  it('sees forms begun once a page, and sent', () => {
    const form = { tag: 'form', id: 'lead' };
    const focus = (id: string): Happened => ({
      kind: 'gesture',
      gesture: 'focus',
      element: { name: id, tag: 'input' },
      chain: chainOf({ tag: 'input', id }, form),
      url: shop,
    });
    const submit: Happened = { ...focus('x'), gesture: 'submit', chain: chainOf(form) } as Happened;
    const entries = [page('/'), focus('a'), focus('b'), submit, page('/'), focus('a')];
    expect(run(entries, rule('form-start', { target: '#lead' })).map(({ index }) => index)).toEqual([1, 5]);
    expect(run(entries, rule('form-submit', { target: 'form#lead' })).map(({ index }) => index)).toEqual([3]);
    // One of its fields may be meant, and which it has was not recorded.
    expect(run(entries, rule('form-submit', { target: '#mail' })).map((each) => each.fired)).toEqual([
      undefined,
    ]);
    expect(run(entries, rule('form-submit', { target: 'form.other' }))).toEqual([]);
  });

  it('sees scroll marks, each once a page', () => {
    const scroll = (percent: number): Happened => ({
      kind: 'gesture',
      gesture: 'scroll',
      element: { name: 'Page', tag: 'html' },
      data: { scroll_percent: percent },
      url: shop,
    });
    const entries = [page('/'), scroll(30), scroll(80), scroll(90), page('/'), scroll(30)];
    const ruleSet = rule('scroll-depth', { marks: [25, 75] });
    ruleSet.rules[0]!.params = { mark: '{{scroll_percent}}' };
    expect(run(entries, ruleSet).map(({ index, event }) => [index, event?.params['mark']])).toEqual([
      [1, 25],
      [2, 75],
      [5, 25],
    ]);
  });

  it('follows events that other rules send', () => {
    const ruleSet = ruleSetOf();
    ruleSet.plan.events.push({ ...ruleSet.plan.events[0]!, name: 'second' });
    ruleSet.rules.unshift({
      ...ruleSet.rules[0]!,
      id: 'after',
      event: 'second',
      triggers: [{ type: 'rule-event', settings: { event: 'noticed' } }],
    });
    expect(run([click()], ruleSet).map((each) => [each.rule, each.fired])).toEqual([
      ['noticed', true],
      ['after', true],
    ]);
  });

  it('says which triggers no recording shows', () => {
    expect(run([page('/'), click()], rule('hover', { target: '#buy' }))).toEqual([]);
    expect(blindSpots(visitOf([page('/'), click()]), rule('hover', { target: '#buy' }), engine)).toEqual([
      { rule: 'noticed', trigger: 0 },
    ]);
    expect(blindSpots(visitOf([click()]), ruleSetOf(), engine)).toEqual([]);
  });
});

describe('combinations', () => {
  const combined = (type: string, settings: object) =>
    ruleSetOf({ triggers: [{ type, settings: settings as never }] });
  const pricing = {
    type: 'page-view',
    settings: {},
    conditions: { variable: 'page_path', operator: 'equals', value: '/pricing' },
  };

  it('need their steps in order, in time', () => {
    const ruleSet = combined('sequence', { steps: [pricing, trigger], withinMs: 1500, per: 'page' });
    expect(fired([click(), page('/pricing'), click('/pricing')], ruleSet)).toEqual([true]);
    expect(fired([page('/pricing'), page('/', 'virtual'), click()], ruleSet)).toEqual([]);
    expect(fired([page('/pricing'), { ...click(), at: began + 9000 }], ruleSet)).toEqual([]);
    // Without a place to remember, a session is one page load.
    const session = combined('sequence', { steps: [pricing, trigger] });
    expect(fired([page('/pricing'), page('/', 'virtual'), click()], session)).toEqual([true]);
    expect(fired([page('/pricing'), page('/'), click()], session)).toEqual([]);
    const consent: RuleSet['consent'] = {
      default: { storage: 'granted' },
      pending: 'queue',
      storage: 'storage',
    };
    expect(fired([page('/pricing'), page('/'), click()], { ...session, consent })).toEqual([true]);
  });

  it('count, and leave exceptions out', () => {
    const third = combined('counter', { of: trigger, count: 2, per: 'page' });
    expect(
      run([page('/'), click(), click(), click(), page('/'), click()], third).map(({ index }) => index),
    ).toEqual([2]);
    const both = combined('all-of', { of: [pricing, trigger] });
    expect(run([page('/pricing'), click(), click()], both).map(({ index }) => index)).toEqual([1]);
    const not = combined('unless', { of: trigger, exceptions: [pricing] });
    expect(run([page('/pricing'), click(), page('/'), click()], not).map(({ index }) => index)).toEqual([3]);
    const different = combined('distinct-counter', {
      of: trigger,
      by: '{{page_path}}',
      count: 2,
      per: 'page',
    });
    expect(run([click('/a'), click('/a'), click('/b')], different).map(({ index }) => index)).toEqual([2]);
  });

  it('are unknown where a part of them is', () => {
    const hover = { type: 'hover', settings: { target: '#buy' } };
    expect(fired([click()], combined('sequence', { steps: [hover, trigger] }))).toEqual([undefined]);
    expect(fired([click()], combined('unless', { of: trigger, exceptions: [hover] }))).toEqual([undefined]);
    expect(fired([click()], combined('counter', { of: hover }))).toEqual([]);
  });
});

describe('limits', () => {
  it('count from where the recording begins', () => {
    const capped = ruleSetOf({ frequency: { limit: 1, per: 'page' } });
    const outcomes = run([page('/'), click(), click(), page('/'), click()], capped);
    expect(outcomes.map((each) => [each.fired, each.stoppedBy, each.clauses.at(-1)?.met])).toEqual([
      [true, undefined, true],
      [false, 'frequency', false],
      [true, undefined, true],
    ]);
  });

  it('read the clock of the schedule', () => {
    const at = (schedule: Rule['schedule']) => run([click()], ruleSetOf({ schedule: schedule! }))[0]!;
    expect(at({ hours: ['10:30', '11:30'], timeZone: 'Europe/Berlin' }).fired).toBe(true);
    expect(at({ hours: ['10:30', '11:30'], timeZone: 'UTC' })).toMatchObject({
      fired: false,
      stoppedBy: 'schedule',
    });
    expect(at({ days: [7] }).fired).toBe(true);
    expect(at({ to: '2026-11-21' }).fired).toBe(false);
  });

  it('do not guess whom a rollout lets in', () => {
    expect(fired([click()], ruleSetOf({ rollout: { state: 'live', percent: 50 } }))).toEqual([undefined]);
  });
});

describe('what the drafts of the time noticed', () => {
  const ruleSet = ruleSetOf(
    { triggers: [{ type: 'hover', settings: { target: 'buy' } }] },
    {
      targets: [{ id: 'buy', name: 'Buy', selector: '#buy' }],
    },
  );
  const draft = { ruleSet, clauses: plan(ruleSet, engine.catalog, []).clauses };
  const entries: Happened[] = [
    page('/bags'),
    click(),
    {
      kind: 'occurrence',
      occurrence: 1,
      trigger: 'hover',
      element: { name: 'Button', tag: 'button' },
      chain: chain.slice(1),
      url: `${shop}/bags`,
      values: { page_path: '/bags', click_text: 'Add to cart' },
    },
    { kind: 'rule', occurrence: 1, rule: 'noticed', fired: true, clauses: [{ met: true, saw: 'Button' }] },
  ];
  const visit = visitOf(entries, draft);

  it('is believed of an equal trigger, whatever the rule and its target are called now', () => {
    const renamed: RuleSet = {
      ...ruleSet,
      targets: [{ id: 'add', name: 'Add', selector: '#buy' }],
      rules: [
        {
          ...ruleSet.rules[0]!,
          id: 'other',
          triggers: [{ type: 'hover', settings: { target: 'add' } }],
          conditions: { variable: 'click_text', operator: 'contains', value: 'cart' },
        },
      ],
    };
    expect(evaluate(visit, renamed, engine)).toMatchObject([
      {
        index: 2,
        rule: 'other',
        fired: true,
        clauses: [
          { met: true, saw: 'Button' },
          { met: true, saw: 'Add to cart' },
        ],
      },
    ]);
    expect(blindSpots(visit, renamed, engine)).toEqual([]);
  });

  it('is no answer for another trigger', () => {
    const other = { ...ruleSet, targets: [{ id: 'buy', name: 'Buy', selector: '#other' }] };
    expect(evaluate(visit, other, engine)).toEqual([]);
    expect(blindSpots(visit, other, engine)).toHaveLength(1);
  });

  it('says no where an equal trigger stood and noticed nothing', () => {
    const clicks = ruleSetOf();
    const seen = visitOf([page('/bags'), click()], {
      ruleSet: clicks,
      clauses: plan(clicks, engine.catalog, []).clauses,
    });
    expect(evaluate(seen, clicks, engine)).toEqual([]);
  });

  it('comes out the same each time, also from a file', () => {
    const again = JSON.parse(JSON.stringify(visit)) as typeof visit;
    const once = JSON.stringify(evaluate(visit, ruleSet, engine));
    expect(JSON.stringify(evaluate(visit, ruleSet, engine))).toBe(once);
    expect(JSON.stringify(evaluate(again, ruleSet, engine))).toBe(once);
  });
});

describe('what is half typed', () => {
  const push: Happened = { kind: 'push', layer: 'dataLayer', entry: { event: 'purchase' }, url: shop };

  it('makes a trigger, a variable and a condition with it unknown', () => {
    const pattern: Trigger = { type: 'data-layer', settings: { match: 'pattern', pattern: 'purch(' } };
    expect(fired([push], ruleSetOf({ triggers: [pattern] }))).toEqual([undefined]);
    const table = {
      id: 'table',
      type: 'lookup',
      settings: { input: '{{page_path}}', match: 'pattern', patterns: [{ when: '[', value: 'a' }] },
    };
    const held: Condition = { variable: 'table', operator: 'equals', value: 'a' };
    expect(fired([click()], where(held, { variables: [table] }))).toEqual([undefined]);
    const matches: Condition = { variable: 'page_path', operator: 'matches-regex', value: '/bags(' };
    expect(fired([click()], where(matches))).toEqual([undefined]);
  });

  it('finds nothing that every object inherits', () => {
    const event: Trigger = { type: 'dom-event', settings: { event: 'constructor', target: '#buy' } };
    expect(run([click()], ruleSetOf({ triggers: [event] }))).toEqual([]);
    const layer = { id: 'layer', type: 'data-layer', settings: { path: 'constructor', version: '1' } };
    const there: Condition = { variable: 'layer', operator: 'is-set' };
    expect(fired([push, click()], where(there, { variables: [layer] }))).toEqual([false]);
  });
});
