/** Which language the editor speaks. A language is one file beside this one, named by its code, with English texts as keys. */

import { speak } from '../../shared/texts/t';
import { recall } from '../store/remembered';
import { pseudo, pseudoLanguage } from './pseudo';

type Texts = Record<string, string>;

const files = import.meta.glob<{ default: Texts }>(['./*.json', '!./en.json']);
const byName = new Map(Object.entries(files).map(([path, load]) => [path.slice(2, -5), load]));
const chosenKey = 'milepost.language';

/**
 * Loads the language chosen in this browser (`localStorage['milepost.language']`), or else the first of the browser's own that
 * there is. English needs no file. Never fails: what cannot be loaded leaves English.
 */
export async function loadLanguage(): Promise<void> {
  const name = wanted();
  document.documentElement.lang = name;
  if (name === 'en') return;
  try {
    const texts =
      name === pseudoLanguage
        ? pseudo((await import('./en.json')).default)
        : (await byName.get(name)?.())?.default;
    if (texts) speak(name === pseudoLanguage ? 'en' : name, texts);
  } catch {
    document.documentElement.lang = 'en';
  }
}

function wanted(): string {
  const chosen = recall(chosenKey);
  for (const name of [chosen, ...navigator.languages]) {
    if (!name) continue;
    if (name === pseudoLanguage && name === chosen) return name;
    const short = name.split('-')[0]!;
    for (const one of [name, short]) if (one === 'en' || byName.has(one)) return one;
  }
  return 'en';
}
