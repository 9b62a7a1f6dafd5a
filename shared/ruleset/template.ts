/** Text that may hold `{{variable}}`. `\{{` is a literal `{{`; braces that hold no name are text. */

export type TemplatePart = string | { variable: string };

const sole = /^\{\{([^{}]+)\}\}$/;
const reference = /\\\{\{|\{\{([^{}]+)\}\}/g;

/** Its parts in order; neighbouring texts are one part. An empty text has no parts. */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = '';
  let end = 0;
  for (const match of text.matchAll(reference)) {
    literal += text.slice(end, match.index);
    end = match.index + match[0].length;
    const variable = match[1]?.trim();
    if (variable) {
      if (literal) parts.push(literal);
      literal = '';
      parts.push({ variable });
    } else {
      literal += match[1] === undefined ? '{{' : match[0];
    }
  }
  literal += text.slice(end);
  if (literal) parts.push(literal);
  return parts;
}

/** The variable when the text is exactly one reference: then the value keeps its type. */
export function soleReference(text: string): string | undefined {
  return sole.exec(text)?.[1]?.trim() || undefined;
}

/** Variables it names, in order, each once. */
export function references(text: string): string[] {
  if (!text.includes('{{')) return [];
  const only = soleReference(text);
  if (only !== undefined) return [only];
  const names = parseTemplate(text).flatMap((part) => (typeof part === 'string' ? [] : [part.variable]));
  return [...new Set(names)];
}

/** The same text with every reference to one variable naming another; literal parts stay as they were written. */
export function renameReference(text: string, from: string, to: string): string {
  return text.replace(reference, (whole, name: string | undefined) =>
    name?.trim() === from ? `{{${to}}}` : whole,
  );
}
