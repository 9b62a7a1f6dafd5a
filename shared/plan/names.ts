/**
 * What events are called. A plan has one of two conventions: `flat`, one snake_case name with its details in parameters
 * (add_to_cart), or `parts`, category:action:label (cart:add:button).
 */
import type { Naming, Plan } from '../ruleset/types';

/** Google Analytics takes 40 letters, and nobody else takes fewer of a flat name. */
const maxFlatLetters = 40;

const conventions: Readonly<Record<Naming, RegExp>> = {
  flat: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  parts: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?::[a-z0-9]+(?:_[a-z0-9]+)*){2}$/,
};

export const namingWords: Readonly<Record<Naming, { title: string; hint: string }>> = {
  flat: { title: 'One name, details in parameters', hint: 'add_to_cart' },
  parts: { title: 'Category, action and label', hint: 'cart:add:button' },
};

/** Words that carry nothing in a name of three parts. */
const fillers = new Set(['a', 'an', 'at', 'for', 'from', 'in', 'into', 'of', 'on', 'the', 'to', 'with']);

/** Anything but `parts` is flat, also what is misspelt: that is a problem of its own. */
export function namingOf({ naming }: Pick<Plan, 'naming'>): Naming {
  return naming === 'parts' ? 'parts' : 'flat';
}

export function fitsNaming(name: string, naming: Naming): boolean {
  return conventions[naming].test(name);
}

/** Lower-case words of plain letters and digits: `Größe (EU)` gives `grosse`, `eu`. Other scripts give none. */
export function plainWords(text: string): string[] {
  const plain = text.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/**
 * A name made of a title, within the convention; empty where the title has no letters to make one of. `category`: what names of
 * three parts begin with, such as the stage's name.
 */
export function suggestName(title: string, naming: Naming, category = ''): string {
  const words = plainWords(title);
  if (naming === 'flat') return cut(words);
  const [action, ...rest] = words;
  if (action === undefined) return '';
  const label = rest.filter((word) => !fillers.has(word));
  return [cut(plainWords(category)) || 'site', action, label.join('_') || 'any'].join(':');
}

/** The name itself where it fits, otherwise the nearest that does: `addToCart` gives `add_to_cart`. */
export function fitName(name: string, naming: Naming, category = ''): string {
  if (fitsNaming(name, naming)) return name;
  const parts = name.split(':').map((part) => cut(plainWords(unhump(part))));
  if (naming === 'parts' && parts.length === 3 && parts.every((part) => part !== '')) return parts.join(':');
  return suggestName(unhump(name), naming, category);
}

/** What has to change for every event to fit; names that are taken already are passed over. */
export function namesToFit(plan: Plan, naming: Naming): { from: string; to: string }[] {
  const taken = new Set(plan.events.map(({ name }) => name));
  const stages = new Map(plan.stages.map(({ id, name }) => [id, name]));
  return plan.events.flatMap(({ name: from, stage }) => {
    const to = fitName(from, naming, stages.get(stage ?? '') ?? '');
    if (to === from || to === '' || taken.has(to)) return [];
    taken.add(to);
    return [{ from, to }];
  });
}

/** `addToCart` reads as words; the capitals of `PDFOpened` stay together. */
function unhump(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2');
}

/** As many whole words as a name holds, from the first that begins with a letter. */
function cut(words: readonly string[]): string {
  const from = words.findIndex((word) => /^[a-z]/.test(word));
  const kept: string[] = [];
  for (const word of from < 0 ? [] : words.slice(from)) {
    if ([...kept, word].join('_').length > maxFlatLetters && kept.length > 0) break;
    kept.push(word);
  }
  return kept.join('_').slice(0, maxFlatLetters);
}
