/** Many click rules as rows of a table that is indexed by what an element must have to be meant. */
import { cellName, columnsOf, type Line } from './emit';
import type { Expressions } from './expressions';
import { indexKeys } from './indexKey';
import { literal } from './literal';
import { type RenderedRule, topConditions } from './renderRule';

/** Below this a loop over the rules' selectors is as fast and smaller. */
export const minClickTable = 20;

interface Row {
  rule: string;
  key: string;
  cells: string[];
}

export function clickTableLines(group: readonly RenderedRule[], expressions: Expressions): Line[] {
  const { columns, call } = columnsOf(group);
  const attributes = new Set<string>();
  const rows: Row[] = group.flatMap(({ selector = '', cells, planned }) =>
    indexKeys(selector).map((part) => {
      const own = columns.map((column) => cells[column] ?? '');
      if (part.attribute) attributes.add(part.attribute);
      const key = part.key ?? '*';
      return {
        rule: planned.rule.id,
        key,
        cells: key === part.selector ? own : [...own, literal(part.selector)],
      };
    }),
  );
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const names = columns.map((_, index) => cellName(index)).join(', ');
  const lines: Line[] = [{ text: `${expressions.use('clickTable')}({` }, { text: '  __proto__: null,' }];
  for (const [key, sharing] of byKey) {
    const [only] = sharing;
    if (sharing.length === 1 && only)
      lines.push({ text: `  ${literal(key)}: [[${only.cells.join(', ')}]],`, rule: only.rule });
    else {
      lines.push({ text: `  ${literal(key)}: [` });
      for (const row of sharing) lines.push({ text: `    [${row.cells.join(', ')}],`, rule: row.rule });
      lines.push({ text: '  ],' });
    }
  }
  const here = byKey.has('*') ? pageCondition(group, expressions) : undefined;
  const end = [
    literal([...attributes]),
    `${columns.length}`,
    `(${names}) => ${call}`,
    ...(here ? [`(${names}) => ${here}`] : []),
  ];
  lines.push({ text: `}, ${end.join(', ')});` });
  return lines;
}

/** The group's condition when it only asks for the page: rows that cannot be indexed are then tried only where it holds. */
function pageCondition(group: readonly RenderedRule[], expressions: Expressions): string | undefined {
  const [first] = group;
  const conditions = first ? topConditions(first.planned.rule) : [];
  const text = JSON.stringify(conditions);
  const named = [...text.matchAll(/"variable":"([^"]*)"/g)].map(([, name]) => name ?? '');
  const ofPage = (name: string) => /^page_(url|path|host|query|fragment)$/.test(name);
  if (!first || !named.length || !named.every(ofPage) || text.includes('{{')) return undefined;
  // The conditions' cells come right after id and event: renderRule writes them in that order.
  const before = 2;
  let count = 0;
  const sources = conditions.map((each) =>
    expressions.condition(each, () => {
      count++;
      return '\u0000';
    }),
  );
  const { columns } = columnsOf(group);
  const cells = Array.from({ length: count }, (_, index) => {
    const column = columns.indexOf(before + index);
    return column >= 0 ? cellName(column) : (first.cells[before + index] ?? '');
  });
  let next = 0;
  const all = sources.length === 1 ? (sources[0] ?? '') : `${expressions.use('all')}(${sources.join(', ')})`;
  return `${all.replaceAll('\u0000', () => cells[next++] ?? '')}({})`;
}
