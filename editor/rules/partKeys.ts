/** Where the parts of a sentence stand, and what can be reached by Tab within one: read from the page itself. */

/** Parts of one sentence stand in it, those of a form in a popover in that popover. */
const sentence = '[data-parts], .popover';

const tabbable =
  'input:not([type="hidden"], [tabindex="-1"]), textarea, select, button:not([tabindex="-1"]), [href], [tabindex="0"], summary';

/** Everything within that Tab stops at, in order. */
export function stopsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(tabbable)].filter(
    (one) => !one.matches(':disabled, [aria-hidden="true"], [data-base-ui-focus-guard]') && isShown(one),
  );
}

/** What is folded away or not drawn is no stop. */
function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** The part of the same sentence before or behind. Invitations to say more are passed by: they are no part yet. */
export function partBeside(part: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const around = part.closest<HTMLElement>(sentence);
  const parts = [...(around?.querySelectorAll<HTMLElement>('.chip[data-path]') ?? [])].filter(
    (one) => one === part || (!one.matches('.add') && isShown(one)),
  );
  return parts[parts.indexOf(part) + step];
}

/** One line of text that Enter accepts: Tab may accept it, too. */
export function isLine(element: EventTarget): element is HTMLInputElement {
  return (
    element instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'date', 'time', 'range'].includes(element.type)
  );
}
