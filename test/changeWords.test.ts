/** Every change that the editor can make is told in words: no key, no pointer and no value that only a program would write. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../runtime/catalog';
import { changesBetween } from '../shared/changes/changes';
import { changeLines } from '../shared/changes/changeText';
import { applyRecipe } from '../shared/recipes/apply';
import { recipes } from '../shared/recipes/index';
import type { RuleSet } from '../shared/ruleset/types';
import { isTree } from '../shared/same';
import { mulberry32 } from './bench/generator';
import { type Mutation, mutated, mutationsOf } from './support/mutatedRules';

/** Beside rules: each value a field of the frame can have, and none. */
const frame: readonly (readonly [path: string, ...values: unknown[]])[] = [
  ['/name', 'Shop'],
  ['/notes', 'Why'],
  ['/site/business', 'shop', 'saas'],
  ['/site/timeZone', 'Europe/Berlin'],
  ['/site/customCode', true, false],
  ['/site/targetChecks', 5, 0],
  ['/site/frames', 'own', 'same-origin', 'site'],
  ['/site/domains', ['shop.example', 'booking.example'], ['shop.example']],
  ['/site/sizeBudget', 12_000],
  ['/plan/naming', 'parts', 'flat'],
  ['/plan/limits', { steps: 4, everything: 20 }],
  ['/plan/silenced', [{ code: 'too-many-events', reason: 'All are read' }]],
  ['/plan/stages/0/name', 'Wish'],
  ['/plan/stages/0/notes', 'Why'],
  ['/plan/events/0/title', 'Title'],
  ['/plan/events/0/role', 'milestone', 'signal', 'macro'],
  ['/plan/events/0/tier', 1, 3],
  ['/plan/events/0/sentBy', 'rules', 'page', 'elsewhere'],
  ['/plan/events/0/effort', 'low'],
  ['/plan/events/0/windowDays', 7],
  ['/plan/events/0/hypothesis', 'Buys'],
  ['/plan/events/0/ifItMoves', 'Look'],
  ['/plan/events/0/owner', 'growth'],
  [
    '/plan/events/0/value',
    { type: 'rate', rate: 0.1, orderValue: 75, currency: 'EUR' },
    { type: 'variable' },
  ],
  [
    '/plan/events/0/params/price',
    { type: 'integer', required: true, allowPersonalData: true },
    { type: 'boolean', enum: [true] },
  ],
  ['/plan/events/0/params/price/required', true, false],
  ['/consent/manager', 'page', 'none'],
  ['/consent/pending', 'queue', 'drop'],
  ['/consent/storage', 'analytics_storage'],
  ['/consent/default/ad_storage', 'granted', 'denied'],
  ['/destinations/0/enabled', true, false],
  ['/destinations/0/consent', [], ['ad_storage']],
  ['/destinations/0/map', { a: { b: 'c' } }],
  ['/targets/0/guards', [{ read: 'attribute', attribute: 'type', equals: 'submit' }]],
  ['/targets/0/fingerprint', { tag: 'button', hrefPath: '/x' }],
  ['/targets/0/scope', 'only'],
  ['/targets/0/strength', 'strong'],
  ['/rules/0/enabled', true, false],
  ['/rules/0/name', 'Name'],
  ['/rules/0/notes', 'Why'],
  ['/rules/0/folder', 'Market'],
  ['/rules/0/labels', ['a', 'b']],
  ['/rules/0/silenced', [{ code: 'shadowed-rule', reason: 'Meant so' }]],
  ['/rules/0/priority', 0, 3],
  ['/rules/0/rollout', { state: 'live' }, { state: 'shadow', percent: 100 }, { state: 'draft', percent: 20 }],
  ['/rules/0/frequency', { limit: 1, per: 'page' }, { limit: 3, per: 'session', withoutStorage: 'fire' }],
  [
    '/rules/0/schedule',
    { from: '2026-11-27', days: [1, 5], hours: ['08:00', '18:00'], timeZone: 'Europe/Berlin' },
    {},
  ],
  ['/rules/0/destinations', 'all', []],
];

const everyRecipe = recipes.map((recipe): [string, RuleSet] => {
  const empty: RuleSet = {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [] },
    rules: [],
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
  };
  return [recipe.id, applyRecipe(recipe, recipe.fixture.answers, empty, catalog).ruleSet];
});

describe('every change of a recipe’s rules', () => {
  it.each(everyRecipe)('is told in words: %s', (id, ruleSet) => {
    const random = mulberry32(id.length);
    const edits: Mutation[] = [
      ...mutationsOf(ruleSet, random, catalog),
      ...frame.flatMap(([path, ...values]) =>
        [...values, ...(path.startsWith('/plan/stages/0/name') ? [] : [undefined])].map((value) => ({
          path,
          value,
        })),
      ),
    ];
    const raw = new Set<string>();
    for (const edit of edits) {
      if (!hasHolder(ruleSet, edit.path)) continue;
      const after = mutated(ruleSet, edit);
      // There and back: what was set is also taken away again.
      for (const [from, to] of [
        [ruleSet, after],
        [after, ruleSet],
      ] as const) {
        const own = textsIn([from, to]);
        for (const line of changeLines(changesBetween(from, to, catalog)))
          for (const word of rawWords(line))
            if (!own.includes(word)) raw.add(`${edit.path}: ${word} in “${line}”`);
      }
    }
    expect([...raw].slice(0, 20)).toEqual([]);
  });
});

/** An edit of an event or target that the rule set does not have is none. */
function hasHolder(ruleSet: RuleSet, path: string): boolean {
  const [, list, at] = /^\/(?:plan\/)?(\w+)\/(\d+)/.exec(path) ?? [];
  if (list === undefined) return true;
  const lists = { ...ruleSet.plan, ...ruleSet } as unknown as Record<string, unknown[] | undefined>;
  return Number(at) < (lists[list]?.length ?? 0);
}

function rawWords(line: string): string[] {
  const unquoted = line.replaceAll(/“[^”]*”|"(?:[^"\\]|\\.)*"/g, '“”');
  return [
    ...(unquoted.match(/\b[a-z]+[A-Z]\w*/g) ?? []),
    ...(unquoted.match(/(?<![\w.{}/-])(undefined|null|true|false|NaN)(?![\w.{}/-])/g) ?? []),
    ...(unquoted.match(/\/(?:rules|plan|targets|variables|destinations|settings|triggers)\/\d+/g) ?? []),
    ...(unquoted.match(/\{"|\[object/g) ?? []),
  ];
}

/** What people wrote, or what the page calls things: names of its own events and variables are as they are. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return isTree(value) ? Object.values(value).map(textsIn).join('\n') : '';
}
