/** What holds text that a visitor typed, as a selector. */
export const typedInto = 'textarea, [contenteditable]:not([contenteditable="false" i])';

/** Fields and editable areas hold what a visitor typed. */
export function isPrivate(element: Element): boolean {
  return (
    /^(input|textarea|select)$/.test(element.localName) ||
    // Not `instanceof`: an element of a frame is of that frame's own classes.
    Boolean((element as HTMLElement).isContentEditable)
  );
}
