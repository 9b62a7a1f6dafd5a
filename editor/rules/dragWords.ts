import type { Announcements } from '@dnd-kit/core';
import { t } from '../../shared/texts/t';

/** What can be said of things that are dragged; each is known by its id. */
export interface DragWords {
  /** What it is: `page path starts with /product/`. */
  name: (id: string) => string;
  /** Where it stands: `position 2 of 3`. */
  place: (id: string) => string;
  /** Where it would stand, let go there; undefined: it stays where it is. */
  placeOver: (active: string, over: string | undefined) => string | undefined;
}

/** Said aloud as something is picked up, carried over others, and let go. */
export function spokenDrag({ name, place, placeOver }: DragWords): Announcements {
  const read = (active: { id: unknown }, over: { id: unknown } | null) => ({
    name: name(String(active.id)),
    where: placeOver(String(active.id), over ? String(over.id) : undefined),
  });
  // What was just picked up lies over itself: to say so would swallow that it was picked up.
  let untouched = true;
  return {
    onDragStart: ({ active }) => {
      untouched = true;
      return t('Picked up {name}, {where}.', {
        name: name(String(active.id)),
        where: place(String(active.id)),
      });
    },
    onDragOver: ({ active, over }) => {
      const { name, where } = read(active, over);
      if (untouched && where === undefined) return undefined;
      untouched = false;
      return where === undefined
        ? t('{name} would stay where it is.', { name })
        : t('{name} would move to {where}.', { name, where });
    },
    onDragEnd: ({ active, over }) => {
      const { name, where } = read(active, over);
      return where === undefined
        ? t('{name} stays where it was.', { name })
        : t('{name} moved to {where}.', { name, where });
    },
    onDragCancel: ({ active }) =>
      t('Moving cancelled. {name} stays where it was.', { name: name(String(active.id)) }),
  };
}

/** Longer things are said in part. */
const maxLetters = 60;

export function shortened(words: string): string {
  return words.length > maxLetters ? `${words.slice(0, maxLetters)}…` : words;
}

/** `position 2 of 3`, counted from 0. */
export function position(index: number, count: number): string {
  return t('position {at} of {count}', { at: index + 1, count });
}
