/** How fast an edit is seen: a recorded visit of 1,000 events re-evaluated against 200 rules. */
import { performance } from 'node:perf_hooks';
import type { RuleSet } from '../../shared/ruleset/types';
import type { RecordedElement } from '../../shared/trace';
import { changesOf } from '../../shared/visit/changes';
import type { Visit } from '../../shared/visit/visit';
import { engine } from '../support/engine';
import { type Row, row } from '../support/table';
import { generateRuleSet, matchingPath, mulberry32 } from './generator';
import { median } from './quantile';

const events = 1_000;
const rules = 200;
const rounds = 15;

export async function benchReplay(): Promise<Row[]> {
  const ruleSet = generateRuleSet(rules, { everyRuleHere: true });
  const visit = generateVisit(events, ruleSet);
  const took: number[] = [];
  let outcomes = 0;
  for (let round = 0; round < rounds; round += 1) {
    // What a keystroke makes: another document, of which nothing is remembered.
    const edited = structuredClone(ruleSet);
    edited.rules[round]!.conditions = { variable: 'page_path', operator: 'contains', value: `${round}` };
    const before = performance.now();
    outcomes = changesOf(visit, edited, engine).outcomes.length;
    took.push(performance.now() - before);
  }
  return [
    row('replay.1000-events.200-rules', median(took), 'ms', 200, { note: `${outcomes} outcomes` }),
    row('replay.1000-events.200-rules.first', took[0]!, 'ms', undefined, { note: 'before anything is warm' }),
  ];
}

/** Clicks twelve deep, two of three on something that rules mean, with values; pages, pushes and scrolling between them. */
function generateVisit(count: number, ruleSet: RuleSet): Visit {
  const random = mulberry32(7);
  const url = `https://shop.example${matchingPath}`;
  const values = Object.fromEntries([
    ...Object.keys(engine.catalog.builtins).map((name) => [name, `value of ${name}`]),
    ['page_path', matchingPath],
  ]);
  return {
    format: 1,
    site: 'mp_bench',
    source: 'preview',
    recordedAt: 0,
    masked: false,
    drafts: [{ ruleSet, clauses: {} }],
    recorded: Array.from({ length: count }, (_, place) => {
      const at = place * 700;
      const base = { load: 1 + Math.floor(place / 100), draft: 0 };
      if (place % 100 === 0)
        return { ...base, entry: { kind: 'page', at, url, title: 'Shoes', way: 'load', values } };
      if (place % 10 === 9)
        return {
          ...base,
          entry: { kind: 'push', at, layer: 'dataLayer', entry: { event: `step_${place}` }, values, url },
        };
      const target = String(
        ruleSet.rules[Math.floor(random() * rules * 1.5)]?.triggers[0]?.settings['target'] ?? '#none',
      );
      return {
        ...base,
        entry: {
          kind: 'gesture',
          at,
          gesture: 'click',
          element: { name: 'Button', tag: 'button' },
          chain: chainFor(target),
          values,
          url,
        },
      };
    }),
  };
}

function chainFor(target: string): RecordedElement[] {
  return Array.from({ length: 14 }, (_, level): RecordedElement => {
    const tag = ['html', 'body'][13 - level] ?? (level === 1 ? 'a' : 'div');
    const [, id] = /^#([\w-]+)/.exec(level === 1 ? target : '') ?? [];
    const [, name, value] = /\[([\w-]+)\*?="([^"]*)"\]$/.exec(level === 1 ? target : '') ?? [];
    const [inner, outer] = target.startsWith('.')
      ? target
          .split(' ')
          .reverse()
          .map((each) => each.slice(1))
      : [];
    const own = level === 1 ? inner : level === 3 ? outer : undefined;
    return {
      tag,
      id: id ?? `level-${level}`,
      classes: ['box', 'level', `level-${level}`, ...(own ? [own] : [])],
      attributes: {
        class: 'box level',
        'data-level': `${level}`,
        role: 'group',
        ...(name && { [name]: value ?? '' }),
      },
      text: level < 4 ? 'Add to cart' : undefined,
      child: [level + 1, 5],
      ofType: [1, 2],
    } as RecordedElement;
  });
}
