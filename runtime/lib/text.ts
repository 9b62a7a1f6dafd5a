/** Things people type, choose or edit in: what they hold is never read. A button is none, although an input can make one. */
const fields = 'input:not([type=submit]):not([type=button]),textarea,select,[contenteditable]';

export function isField(element: Element): boolean {
  return element.matches(fields);
}

/** What an element says: its text with white space folded. A button made by an input says its value. */
export function textOf(element: Element): string {
  return `${element.textContent || (element as HTMLInputElement).value || ''}`.trim().replace(/\s+/g, ' ');
}
