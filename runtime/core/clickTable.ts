import { listen } from '../lib/listen';
import { closest } from '../lib/target';
import { guard } from './guard';
import { stops } from './queue';
import type { Fire } from './types';

/** What varies from rule to rule of one shape; with its selector last where the index alone does not say it. */
export type Row = unknown[];

/** One row, or several that share a place. */
type Found = Row | Row[];

/**
 * Many click rules as rows of one table. `index` maps the rightmost id, exact attribute value, class or tag (an empty name) of
 * each selector to its rows, and the mere presence of an attribute (`*`); the compiler made it, so the page parses nothing and a click costs the depth of the tree, whatever
 * the number of rules. `columns` is how many cells a rule takes; one more is the selector. `unindexed` rows are tried one by
 * one, and only those whose page condition holds (`here`).
 */
export function clickTable(
  index: [attribute: string, rows: Record<string, Found>][],
  columns: number,
  make: (...cells: never[]) => Fire,
  unindexed?: Row[],
  here?: (...cells: never[]) => boolean | undefined,
): void {
  const made = new Map<unknown, Fire>();
  let address: string;
  let slow: Row[];

  stops.push(
    listen('click', (_, path) => {
      // A rule has as many rows as its selector has parts, and fires once a click: for the closest element.
      const done = new Set<unknown>();
      const fire = (row: Row, element: Element) => {
        const id = row[0];
        if (done.has(id)) return;
        done.add(id);
        if (!made.has(id)) made.set(id, make(...(row as never[])));
        made.get(id)!({ element });
      };
      for (const element of path)
        for (const [attribute, rows] of index) {
          // Documents and the window have neither.
          const value = attribute ? element.getAttribute?.(attribute) : element.localName;
          if (value !== null && value !== undefined)
            for (const each of attribute === 'class' ? value.split(/\s+/) : [value, '*'])
              for (const row of listOf(rows[each]))
                if (
                  row.length === columns ||
                  guard((found, selector) => found.matches(selector as string), element, row[columns])
                )
                  fire(row, element);
        }
      if (!USES.clicks!.unindexed) return;
      if (address !== location.href) {
        address = location.href;
        slow = unindexed!.filter((row) => !here || here(...(row as never[])));
      }
      for (const row of slow) {
        const found = guard(closest, path, row[columns] as string);
        if (found) fire(row, found);
      }
    }),
  );
}

function listOf(found: Found = []): Row[] {
  return (Array.isArray(found[0]) ? found : found.length ? [found] : []) as Row[];
}

/** Several rules of one shape: the same call for each row. */
export function rows<Cells extends unknown[]>(table: Cells[], make: (...cells: Cells) => void): void {
  for (const row of table) guard(make, ...row);
}
