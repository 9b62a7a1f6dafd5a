/** Things people type, choose or edit in: what they hold is never read. A button is none, although an input can make one. */
const fields =
  'input:not([type=submit]):not([type=button]),textarea,select,[contenteditable]:not([contenteditable=false])';

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
  let text = `${element.textContent || (element as HTMLInputElement).value || ''}`;
  // What comes out of a replacer stands as it is.
  for (const field of element.querySelectorAll(fields))
    text = text.replace(field.textContent || '', () => '');
  return text.trim().replace(/\s+/g, ' ');
}
