/** Many click rules as rows of a table that is indexed by what an element must have to be meant. */
import { cellName, columnsOf, type Line } from './emit';
import type { Expressions } from './expressions';
import { type Indexed, indexKeys } from './indexKey';
import { literal } from './literal';
import { isOfPage } from './pageConditions';
import type { RenderedRule } from './renderRule';
import { topConditions } from './topConditions';

/** Below this a loop over the rules' selectors is as fast and smaller. */
export const minClickTable = 20;

interface Row {
  rule: string;
  attribute: string;
  key: string;
  cells: string[];
}

/**
 * Lines of the table, which stands outside of what runs when the page is active: browsers read such code once instead of twice.
 * Its call is the last line.
 */
export function clickTableLines(
  group: readonly RenderedRule[],
  expressions: Expressions,
): { table: Line[]; call: Line } {
  const { columns, call } = columnsOf(group);
  const rows: Row[] = group.flatMap(({ selector = '', cells, planned }) =>
    indexKeys(selector).map((part) => {
      const own = columns.map((column) => cells[column] ?? '');
      const [attribute, key] = placeOf(part);
      return {
        rule: planned.rule.id,
        attribute,
        key,
        cells: saysAll(part, attribute, key) ? own : [...own, literal(part.selector)],
      };
    }),
  );
  const names = columns.map((_, index) => cellName(index)).join(', ');
  const table: Line[] = [];
  const byAttribute = groupBy(rows, ({ attribute }) => attribute);
  const unindexed = byAttribute.get(anything) ?? [];
  byAttribute.delete(anything);
  const index = expressions.names.make('clicks');
  table.push({ text: `const ${index} = [` });
  for (const [attribute, having] of byAttribute) {
    table.push({ text: `  [${literal(attribute)}, {` }, { text: '    __proto__: null,' });
    for (const [key, sharing] of groupBy(having, (row) => row.key)) {
      const [only] = sharing;
      if (sharing.length === 1 && only)
        table.push({ text: `    ${literal(key)}: [${only.cells.join(', ')}],`, rule: only.rule });
      else {
        table.push({ text: `    ${literal(key)}: [` });
        for (const row of sharing) table.push({ text: `      [${row.cells.join(', ')}],`, rule: row.rule });
        table.push({ text: '    ],' });
      }
    }
    table.push({ text: '  }],' });
  }
  table.push({ text: '];' });
  const given = [index, `${columns.length}`, `(${names}) => ${call}`];
  if (unindexed.length) {
    expressions.uses.add('clicks.unindexed');
    const slow = expressions.names.make('unindexed clicks');
    table.push({ text: `const ${slow} = [` });
    for (const row of unindexed) table.push({ text: `  [${row.cells.join(', ')}],`, rule: row.rule });
    table.push({ text: '];' });
    const here = pageCondition(group, expressions);
    given.push(slow, ...(here ? [`(${names}) => ${here}`] : []));
  }
  return { table, call: { text: `${expressions.use('clickTable')}(${given.join(', ')});` } };
}

/** Stands for the attribute of rows that no attribute leads to. No attribute has such a name. */
const anything = '*';

/** Whether an element found at that place is meant, without a look at its selector. */
function saysAll(part: Indexed, attribute: string, key: string): boolean {
  return attribute !== anything && key !== anyValue && part.key === part.selector;
}

/** Stands for every value of an attribute. Rows of an attribute that really has this value carry their selector. */
const anyValue = '*';

/** The attribute whose value leads to a part, and that value; an empty attribute stands for the tag. */
function placeOf({ key, attribute }: Indexed): [attribute: string, key: string] {
  // The page takes a class attribute apart.
  if (attribute === 'class') return [anything, ''];
  if (key === undefined) return attribute ? [attribute, anyValue] : [anything, ''];
  if (attribute) return [attribute, key.slice(attribute.length + 3, -2)];
  if (key.startsWith('#')) return ['id', key.slice(1)];
  return key.startsWith('.') ? ['class', key.slice(1)] : ['', key];
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The group's condition when it only asks for the page: rows that cannot be indexed are then tried only where it holds. */
function pageCondition(group: readonly RenderedRule[], expressions: Expressions): string | undefined {
  const [first] = group;
  const conditions = first ? topConditions(first.planned.rule) : [];
  if (!first || !conditions.length || !conditions.every((each) => isOfPage(each, expressions.plan, true)))
    return undefined;
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
