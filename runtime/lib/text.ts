/** Things people type, choose or edit in: what they hold is never read. A button is none, although an input can make one. */
const fields =
  'input:not([type=submit]):not([type=button]),textarea,select,[contenteditable]:not([contenteditable=false])';

/** `Node.TEXT_NODE`, in fewer bytes. */
const textNode = 3;

/** Whether it is one, or lies in one: a paragraph of an editor. */
export function isField(element: Element): boolean {
  return !!element.closest(fields);
}

/** Whether an event's path comes out of one. Documents and the window are none. */
export function isInField(path: readonly Element[]): boolean {
  return path.some((each) => each.matches?.(fields));
}

/** What an element says: its text with white space folded, without what fields in it hold. A button made by an input says its value. */
export function textOf(element: Element): string {
  // Of an input alone: custom elements are fields too, and call what was typed their value.
  const written = element.localName === 'input' ? (element as HTMLInputElement).value : said(element);
  return written.trim().replace(/\s+/g, ' ');
}

function said(node: Node): string {
  return (node as Element).matches?.(fields)
    ? ''
    : node.nodeType === textNode
      ? node.nodeValue!
      : [...node.childNodes].map(said).join('');
}
