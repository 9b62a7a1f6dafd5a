/** Reads the start tags of a page as a browser with scripts on would: no tree, only what the doctor asks about. */

export interface Tag {
  name: string;
  /** Names in lower case; the first of two with one name counts, as in browsers. */
  attributes: Record<string, string>;
  /** What stands between the tags of a script, style or other element that holds no markup. */
  text: string;
}

/** Their content is text to a browser that runs scripts. */
const textOnly = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'noembed', 'xmp']);

/** In order of the document. What lies in comments, templates and text-only elements is no tag. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let at = 0;
  let templates = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return tags;
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    const name = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(open, open + 100));
    if (!name) {
      at = open + 1;
      continue;
    }
    const tag = (name[2] as string).toLowerCase();
    const { attributes, end } = readAttributes(html, open + name[0].length);
    at = end;
    if (name[1]) {
      if (tag === 'template' && templates > 0) templates -= 1;
      continue;
    }
    if (tag === 'template') templates += 1;
    let text = '';
    if (textOnly.has(tag)) {
      const close = endOf(html, tag, end);
      text = html.slice(end, close);
      at = close;
    }
    if (templates === 0) tags.push({ name: tag, attributes, text });
  }
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + what.length;
}

function endOf(html: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

// Sticky and without nesting: linear however long the tag is.
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;

function readAttributes(html: string, from: number): { attributes: Record<string, string>; end: number } {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  let at = from;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (!found) break;
    at = attribute.lastIndex;
    const name = (found[1] as string).toLowerCase();
    attributes[name] ??= unescaped(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return { attributes, end: after(html, '>', at) };
}

const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** The few references that addresses and policies are written with. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt));/gi, (_, decimal, hex, name) =>
    name ? (named[name.toLowerCase()] as string) : String.fromCodePoint(Number(decimal ?? `0x${hex}`)),
  );
}
