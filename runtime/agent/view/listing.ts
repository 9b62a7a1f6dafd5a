import type { Stop } from '../page/listen';
import { build } from './build';

export interface ListingRow {
  id: string;
  title: string;
  /** Quieter lines below the title. */
  lines: readonly string[];
  /** What may be done with it; `more`: it opens something else first. */
  action?: { label: string; more?: boolean; run(): void };
  /** Said in place of the action. */
  done?: string;
  /** The pointer or the focus is on it, or has left. */
  shown?(on: boolean): void;
}

export interface Listing {
  /** `note`: one line below the title. `empty`: said where there are no rows. */
  update(note: string, rows: readonly ListingRow[], empty: string): void;
  stop: Stop;
}

/** A list beside the page, above the toolbar. The focus stays where it is when its rows change. */
export function openListing(root: ShadowRoot, title: string, foot: string): Listing {
  const note = build('p', { role: 'status' });
  const list = build('ul');
  const nothing = build('div', { class: 'empty' });
  const element = build(
    'section',
    { class: 'listing', 'aria-label': title, lang: 'en', dir: 'ltr' },
    build('header', {}, build('h2', {}, title), note),
    list,
    nothing,
    build('footer', {}, foot),
  );
  root.append(element);
  return {
    update(said, rows, empty) {
      const focused = root.activeElement?.closest('li')?.getAttribute('data-row');
      note.textContent = said;
      list.replaceChildren(...rows.map(rowElement));
      nothing.textContent = rows.length ? '' : empty;
      nothing.hidden = rows.length > 0;
      if (focused)
        for (const item of list.children)
          if (item.getAttribute('data-row') === focused)
            item.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    },
    stop: () => element.remove(),
  };
}

function rowElement({ id, title, lines, action, done, shown }: ListingRow): HTMLElement {
  const item = build(
    'li',
    { 'data-row': id },
    build(
      'div',
      { class: 'what', dir: 'auto' },
      build('b', {}, title),
      ...lines.filter(Boolean).map((line) => build('span', { title: line }, line)),
    ),
    done !== undefined && build('span', { class: 'done' }, done),
    done === undefined &&
      action &&
      build(
        'button',
        {
          type: 'button',
          class: action.more ? 'do more' : 'do',
          'aria-label': `${action.label}: ${title}`,
          onclick: action.run,
        },
        action.label,
      ),
  );
  if (shown) {
    for (const type of ['pointerenter', 'focusin']) item.addEventListener(type, () => shown(true));
    for (const type of ['pointerleave', 'focusout']) item.addEventListener(type, () => shown(false));
  }
  return item;
}
