/** English with accents and a third more letters: shows what no translator would reach, and what has no room for German. */
export const pseudoLanguage = 'en-XA';

const letters: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  c: 'ç',
  n: 'ñ',
};

/** Every text of the list in that language; what stands in braces is left as it is. */
export function pseudo(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(texts).map((text) => [text, longer(text)]));
}

function longer(text: string): string {
  // Choices by number are nested braces: their words are left to the one that reads them.
  if (/\{\w+, /.test(text)) return `⟦${text}⟧`;
  const accented = text
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 ? part : part.replace(/[A-Za-z]/g, (letter) => letters[letter] ?? letter)))
    .join('');
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}
