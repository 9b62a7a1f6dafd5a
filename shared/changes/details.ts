/** What a sentence does not say, field by field, so that no change is silent. */
import { pointer } from '../pointer';
import { schemaAt } from '../ruleset/schemaAt';
import { isTree, same } from '../same';

type Item = object;
type Fields = Readonly<Record<string, unknown>>;

/** More than this many places in one field and only their number is said. */
const maxPlaces = 4;

/**
 * Fields that differ and that the sentence stays the same about. `read` says the item as a sentence; `path` is where such an
 * item stands in a rule set.
 */
export function untold<T extends Item>(
  before: T,
  after: T,
  read: (item: T) => string,
  path: string,
): string[] {
  const [old, now] = [before as Fields, after as Fields];
  const told = read(before);
  return changedKeys(old, now).flatMap((key) => {
    const only = { ...old, [key]: now[key] } as T;
    if (now[key] === undefined) delete (only as Record<string, unknown>)[key];
    return read(only) === told
      ? fieldDetails(old[key], now[key], path + pointer(key), titleOf(path, key))
      : [];
  });
}

function fieldDetails(before: unknown, after: unknown, path: string, title: string): string[] {
  const places = [...changedPlaces(before, after, path, title)];
  if (places.length <= maxPlaces) return places.map(placeWords);
  return [`${title}: ${places.length} places changed.`];
}

interface Place {
  title: string;
  before: unknown;
  after: unknown;
}

function placeWords({ title, before, after }: Place): string {
  if (before === undefined) return `${title}: ${words(after)}, newly set.`;
  if (after === undefined) return `${title}: ${words(before)}, removed.`;
  return `${title}: ${words(before)} became ${words(after)}.`;
}

function* changedPlaces(before: unknown, after: unknown, path: string, title: string): Iterable<Place> {
  if (same(before, after)) return;
  const [old, now] = [before, after].map((value) =>
    isTree(value) && !isPlainList(value) ? (value as Fields) : undefined,
  );
  if (!old || !now || Array.isArray(before) !== Array.isArray(after)) {
    yield { title, before, after };
    return;
  }
  for (const key of changedKeys(old, now)) {
    const name = Array.isArray(before) ? `${Number(key) + 1}` : titleOf(path, key);
    yield* changedPlaces(old[key], now[key], path + pointer(key), `${title} › ${name}`);
  }
}

function changedKeys(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !same(before[key], after[key]),
  );
}

/** Lists of words are compared as a whole. */
function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && !value.some(isTree);
}

function words(value: unknown): string {
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value) && isPlainList(value)) return value.map(words).join(', ') || 'nothing';
  return shortened(JSON.stringify(value) ?? 'nothing');
}

const maxCharacters = 120;

function shortened(text: string): string {
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
}

/** `Time zone` for `timeZone`. */
function titleOf(path: string, key: string): string {
  const known = schemaAt(path + pointer(key))?.title;
  if (known) return known;
  const said = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-_]/g, ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
