/** What an element says: its text with white space folded. A button made by an input says its value. */
export function textOf(element: Element): string {
  return (
    (element as HTMLInputElement).localName === 'input'
      ? (element as HTMLInputElement).value
      : element.textContent || ''
  )
    .trim()
    .replace(/\s+/g, ' ');
}

/** Things people type, choose or edit in: what they hold is never read. Buttons are none, although an input can make one. */
export const field =
  'input:not([type=submit]):not([type=button]):not([type=reset]),textarea,select,option,[contenteditable]:not([contenteditable=false])';
