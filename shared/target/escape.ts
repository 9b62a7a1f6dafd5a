/** Writes an identifier as CSS reads it back: CSS.escape, for code that runs where there is no CSS. https://drafts.csswg.org/cssom/#serialize-an-identifier */
export function cssIdentifier(text: string): string {
  let written = '';
  for (const [index, character] of [...text].entries()) {
    const code = character.codePointAt(0)!;
    const digit = code >= 0x30 && code <= 0x39;
    const leading = index === 0 || (index === 1 && text.startsWith('-'));
    if (code === 0) written += '\uFFFD';
    else if (code <= 0x1f || code === 0x7f || (digit && leading)) written += `\\${code.toString(16)} `;
    else if (character === '-' && text.length === 1) written += '\\-';
    else if (code >= 0x80 || /[\w-]/.test(character)) written += character;
    else written += `\\${character}`;
  }
  return written;
}

/** Writes a text as a double-quoted CSS string. */
export function cssString(text: string): string {
  let written = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 0) written += '\uFFFD';
    else if (code <= 0x1f || code === 0x7f) written += `\\${code.toString(16)} `;
    else if (character === '"' || character === '\\') written += `\\${character}`;
    else written += character;
  }
  return `"${written}"`;
}
