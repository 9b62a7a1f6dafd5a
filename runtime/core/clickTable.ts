import { onType } from '../lib/delegate';
import { guard } from './guard';
import { stops } from './start';
import type { Fire } from './types';

/** What varies from rule to rule of one shape; with its selector last where the index key alone does not say it. */
export type Row = unknown[];

/**
 * Many click rules as rows of one table. `index` maps the rightmost id (`#buy`), exact attribute (`[href="/x"]`), class
 * (`.buy`) or tag (`a`) of each selector to its rows; the compiler made it, so the page parses nothing and a click costs the
 * depth of the tree, whatever the number of rules. `columns` is how many cells a rule takes; one more is the selector.
 * Rows under `*` could not be indexed: they are tried one by one, and only those whose page condition holds (`here`).
 */
export function clickTable(
  index: Record<string, Row[]>,
  attributes: string[],
  columns: number,
  make: (...cells: never[]) => Fire,
  here?: (...cells: never[]) => boolean | undefined,
): void {
  const made = new Map<Row, Fire>();
  let address: string;
  let slow: Row[] = [];

  const rowsOf = (element: Element): [key: string, rows: Row[] | undefined][] => {
    const keys = [element.localName];
    if (element.id) keys.push(`#${element.id}`);
    for (const name of element.classList) keys.push(`.${name}`);
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value !== null) keys.push(`[${name}="${value}"]`);
    }
    return keys.map((key) => [key, index[key]]);
  };

  const unindexed = (): Row[] => {
    if (address !== location.href) {
      address = location.href;
      slow = (index['*'] || []).filter((row) => !here || here(...(row as never[])));
    }
    return slow;
  };

  stops.push(
    onType('click', (origin) => {
      const done = new Set<Row>();
      const fire = (row: Row, element: Element) => {
        if (done.has(row)) return;
        done.add(row);
        let rule = made.get(row);
        if (!rule) {
          rule = make(...(row as never[]));
          made.set(row, rule);
        }
        rule({ element });
      };
      for (let element: Element | null = origin; element; element = element.parentElement) {
        for (const [, rows] of rowsOf(element))
          for (const row of rows || [])
            if (row.length === columns || matches(element, row[columns])) fire(row, element);
      }
      for (const row of unindexed()) {
        const element = guard(() => origin.closest(row[columns] as string));
        if (element) fire(row, element);
      }
    }),
  );
}

function matches(element: Element, selector: unknown): boolean | undefined {
  return guard(() => element.matches(selector as string));
}

/** Several rules of one shape: the same call for each row. */
export function rows<Cells extends unknown[]>(table: Cells[], make: (...cells: Cells) => void): void {
  for (const row of table) guard(make, ...row);
}
