/** Searching the palette: fast enough for every letter among thousands of things. */
import { t } from '../../shared/texts/t';
import type { PaletteEntry } from './paletteEntries';

/** Long lists are cut: nobody reads past this, and typing narrows. */
const maxFound = 60;

interface Indexed {
  entry: PaletteEntry;
  name: string;
  /** Words of its label and heading. */
  words: readonly string[];
  all: string;
}

const indexes = new WeakMap<readonly PaletteEntry[], readonly Indexed[]>();

/** Made once for a list, as every letter asks it again. */
function indexOf(entries: readonly PaletteEntry[]): readonly Indexed[] {
  let index = indexes.get(entries);
  if (!index) {
    index = entries.map((entry) => {
      const name = entry.label.toLowerCase();
      const words = `${name} ${(entry.group ?? '').toLowerCase()}`.split(/[^\p{L}\p{N}]+/u);
      return { entry, name, words, all: `${name} ${entry.hint ?? ''} ${entry.keywords ?? ''}`.toLowerCase() };
    });
    indexes.set(entries, index);
  }
  return index;
}

/**
 * What a text finds: every word must occur; what is called so comes before what is only described so, and brings its group to the
 * front with it. Without a text: what was taken last, then what can be done and where one can go.
 */
export function findEntries(
  entries: readonly PaletteEntry[],
  text: string,
  recents: readonly string[],
): PaletteEntry[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return beginning(entries, recents);
  const start = wanted.join(' ');
  const groups = new Map<string | undefined, PaletteEntry[][]>();
  for (const { entry, name, words, all } of indexOf(entries)) {
    if (!wanted.every((word) => all.includes(word))) continue;
    const called = wanted.every((word) => words.some((own) => own.startsWith(word)));
    const rank = name.startsWith(start) ? 0 : called ? 1 : 2;
    let ranks = groups.get(entry.group);
    if (!ranks) {
      ranks = [[], [], []];
      groups.set(entry.group, ranks);
    }
    ranks[rank]?.push(entry);
  }
  return [...groups.values()]
    .sort((a, b) => bestOf(a) - bestOf(b))
    .flatMap((ranks) => ranks.flat().slice(0, maxOfGroup))
    .slice(0, maxFound);
}

/** So that two thousand rules leave room for the event of the same name. */
const maxOfGroup = 30;

const bestOf = (ranks: readonly (readonly PaletteEntry[])[]) => ranks.findIndex((found) => found.length > 0);

function beginning(entries: readonly PaletteEntry[], recents: readonly string[]): PaletteEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const recent = recents.flatMap((id) => byId.get(id) ?? []);
  const rest = entries.filter(
    ({ id, group }) => (group === 'Actions' || group === 'Screens') && !recents.includes(id),
  );
  return [...recent.map((entry) => ({ ...entry, group: t('Recent') })), ...rest].slice(0, maxFound);
}
