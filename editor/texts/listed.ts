import { t } from '../../shared/texts/t';

/** `Add to cart, Newsletter and 2 more`; empty for none. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : t('{words} and {at}', { words: words.slice(0, -1).join(', '), at: words.at(-1) });
}
