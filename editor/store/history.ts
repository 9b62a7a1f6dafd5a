/** Every change of the document as a named entry of patches: undo, redo, reload and merging all read it. */
import { apply, create, type Patches } from 'mutative';
import type { RuleSet } from '../../shared/ruleset/types';
import { same } from '../../shared/same';
import { assign } from './assign';
import { mergeAll } from './merge';
import { thingsIn } from './thingsIn';

export interface Entry {
  /** As the menu says it: "Rename rule". */
  label: string;
  /** Which thing, as the list of what was done says it beside the label: `Add to cart`, `3 rules`. */
  about?: string | undefined;
  /** Changes of one group in quick succession are one step: typing in a field, dragging. */
  group?: string | undefined;
  patches: Patches;
  inverse: Patches;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface History {
  /** Oldest first. */
  past: readonly Entry[];
  /** Next to redo last. */
  future: readonly Entry[];
}

export interface Step {
  document: RuleSet;
  history: History;
}

export const emptyHistory: History = { past: [], future: [] };
const groupMs = 1000;
/** More than anyone steps back, and small enough to keep across a reload. */
const maxEntries = 200;

function entryOf(from: RuleSet, to: RuleSet, label: string, group: string | undefined, at: number) {
  const [document, patches, inverse] = create(from, (draft) => assign(draft, from, to), {
    enablePatches: true,
  });
  return {
    document,
    entry: { label, about: thingsIn(patches, from, document), group, patches, inverse, at } satisfies Entry,
  };
}

/** The document after a change. What changes nothing leaves no entry. */
export function record(step: Step, to: RuleSet, label: string, group?: string, at = Date.now()): Step {
  if (same(step.document, to)) return step;
  const { past } = step.history;
  const last = past.at(-1);
  if (last && group !== undefined && last.group === group && at - last.at < groupMs) {
    const before = apply(step.document, last.inverse);
    const { document, entry } = entryOf(before, to, last.label, group, at);
    return { document, history: { past: [...past.slice(0, -1), entry], future: [] } };
  }
  const { document, entry } = entryOf(step.document, to, label, group, at);
  return { document, history: { past: [...past, entry].slice(-maxEntries), future: [] } };
}

export function undone({ document, history: { past, future } }: Step): Step | undefined {
  const entry = past.at(-1);
  return (
    entry && {
      document: apply(document, entry.inverse),
      history: { past: past.slice(0, -1), future: [...future, { ...entry, group: undefined }] },
    }
  );
}

export function redone({ document, history: { past, future } }: Step): Step | undefined {
  const entry = future.at(-1);
  return (
    entry && {
      document: apply(document, entry.patches),
      history: { past: [...past, entry], future: future.slice(0, -1) },
    }
  );
}

/**
 * The history on top of a document that holds changes from elsewhere: undo then takes back what was done here and leaves theirs
 * alone. Where both changed the same, theirs stays; a step that has nothing left to take back is forgotten.
 */
export function rebase(step: Step, merged: RuleSet): Step {
  const carry = (entry: Entry, old: RuleSet, current: RuleSet, back: boolean) => {
    const other = mergeAll(step.document, old, merged, () => 'theirs').document;
    const [from, to] = back ? [other, current] : [current, other];
    return { other, rebased: entryOf(from, to, entry.label, undefined, entry.at).entry };
  };
  const past: Entry[] = [];
  let old = step.document;
  let current = merged;
  for (const entry of [...step.history.past].reverse()) {
    old = apply(old, entry.inverse);
    const { other, rebased } = carry(entry, old, current, true);
    if (rebased.patches.length > 0) past.unshift(rebased);
    current = other;
  }
  const future: Entry[] = [];
  old = step.document;
  current = merged;
  for (const entry of [...step.history.future].reverse()) {
    old = apply(old, entry.patches);
    const { other, rebased } = carry(entry, old, current, false);
    if (rebased.patches.length > 0) future.unshift(rebased);
    current = other;
  }
  return { document: merged, history: { past, future } };
}

/** As many steps back or on as it takes to have so many behind. */
export function stepTo(step: Step, behind: number): Step {
  let at = step;
  while (at.history.past.length !== behind) {
    const next = at.history.past.length > behind ? undone(at) : redone(at);
    if (!next) break;
    at = next;
  }
  return at;
}
