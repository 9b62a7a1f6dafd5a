import type { Recipe } from './recipe';
import { isNearly, meanings, meaningsOfTypo, sayingWords, wordsOf } from './words';

/**
 * Recipes that all of the words speak of, best first: in their title, in what people call them, in their description or events.
 * Words that mean the same count, also in a few other languages; where nothing is found, so do slips of one letter.
 */
export function findRecipes(recipes: readonly Recipe[], text: string): Recipe[] {
  const wanted = sayingWords(text);
  if (wanted.length === 0) return [...recipes];
  const found = ranked(recipes, wanted.map(asMeant));
  return found.length > 0 ? found : ranked(recipes, wanted.map(asMistyped));
}

/** How well one wanted word fits: 0 best; undefined: not at all. */
type Fit = (recipe: Words) => number | undefined;

function ranked(recipes: readonly Recipe[], wanted: readonly Fit[]): Recipe[] {
  return recipes
    .flatMap((recipe) => {
      const words = wordsFor(recipe);
      const fits = wanted.map((fitOf) => fitOf(words));
      return fits.every((fit) => fit !== undefined)
        ? [{ recipe, rank: fits.reduce((sum, fit) => sum + fit, 0) }]
        : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ recipe }) => recipe);
}

/** Words of the recipe, from the place that says most to the place that says least. */
interface Words {
  places: readonly { words: readonly string[]; joined: string }[];
}

const known = new WeakMap<Recipe, Words>();

function wordsFor(recipe: Recipe): Words {
  let words = known.get(recipe);
  if (!words) {
    const events = recipe.makes.events.map(({ name }) => name);
    const places = [
      [recipe.title],
      recipe.searches,
      [recipe.id, recipe.group, ...events],
      [recipe.description],
    ];
    words = {
      places: places.map((texts) => {
        const own = texts.flatMap(wordsOf);
        return { words: own, joined: own.join('') };
      }),
    };
    known.set(recipe, words);
  }
  return words;
}

/** Found by another word for it, it stands behind what is called so, and before what is only described so. */
const otherWord = 1.5;
const together = 0.25;
const inside = 0.5;
/** Within words, and in words written together, as in signup for sign-up. */
const enoughToBeInside = 3;
const enoughToBeJoined = 5;

function asMeant(word: string): Fit {
  const others = meanings(word);
  return (recipe) => best([place(recipe, word), ...others.map((other) => later(place(recipe, other)))]);
}

function place({ places }: Words, word: string): number | undefined {
  for (const [index, { words, joined }] of places.entries()) {
    if (words.some((one) => one.startsWith(word))) return index;
    if (word.length >= enoughToBeJoined && joined.startsWith(word)) return index + together;
    const isInside =
      (word.length >= enoughToBeInside && words.some((one) => one.includes(word))) ||
      (word.length >= enoughToBeJoined && joined.includes(word));
    if (isInside) return index + inside;
  }
  return undefined;
}

function asMistyped(word: string): Fit {
  const meant = asMeant(word);
  const others = meaningsOfTypo(word);
  return (recipe) => {
    const near = recipe.places
      .slice(0, 3)
      .findIndex(({ words, joined }) => words.some((one) => isNearly(word, one)) || isNearly(word, joined));
    return best([
      meant(recipe),
      near < 0 ? undefined : near + otherWord,
      ...others.map((other) => later(place(recipe, other))),
    ]);
  };
}

function later(fit: number | undefined): number | undefined {
  return fit === undefined ? undefined : fit + otherWord;
}

function best(fits: readonly (number | undefined)[]): number | undefined {
  const some = fits.filter((fit) => fit !== undefined);
  return some.length > 0 ? Math.min(...some) : undefined;
}
