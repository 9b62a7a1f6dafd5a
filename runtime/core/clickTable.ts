import { listen } from '../lib/listen';
import { guard } from './guard';
import { stops } from './queue';
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
  const made = new Map<unknown, Fire>();
  let address: string;
  let slow: Row[] = [];

  const unindexed = (): Row[] => {
    if (address !== location.href) {
      address = location.href;
      slow = (index['*'] || []).filter((row) => !here || here(...(row as never[])));
    }
    return slow;
  };

  stops.push(
    listen('click', (_, origin) => {
      // A rule has as many rows as its selector has parts, and fires once a click: for the closest element.
      const done = new Set<unknown>();
      const fire = (row: Row, element: Element) => {
        const id = row[0];
        if (done.has(id)) return;
        done.add(id);
        if (!made.has(id)) made.set(id, make(...(row as never[])));
        made.get(id)!({ element });
      };
      let element: Element | null = origin;
      const look = (key: string) => {
        for (const row of index[key] || [])
          if (row.length === columns || guard(() => element!.matches(row[columns] as string)))
            fire(row, element!);
      };
      for (; element; element = element.parentElement) {
        look(element.localName);
        if (element.id) look(`#${element.id}`);
        for (const name of element.classList) look(`.${name}`);
        for (const name of attributes) {
          const value = element.getAttribute(name);
          if (value !== null) look(`[${name}="${value}"]`);
        }
      }
      for (const row of unindexed()) {
        const found = guard(() => origin.closest(row[columns] as string));
        if (found) fire(row, found);
      }
    }),
  );
}

/** Several rules of one shape: the same call for each row. */
export function rows<Cells extends unknown[]>(table: Cells[], make: (...cells: Cells) => void): void {
  for (const row of table) guard(make, ...row);
}
