import type { KeyboardEvent } from 'react';

/**
 * Puts the cursor where a question is answered: on what is usual first, else into its text, on its choice, on its button. It stays
 * where it is already in the question. False where there is nothing.
 */
export function focusQuestion(question: Element | null | undefined): boolean {
  if (question?.contains(document.activeElement)) return true;
  // Base UI keeps a hidden input beside its own controls.
  const kinds = [
    '[data-first]',
    'input:not([aria-hidden="true"])',
    '[role="radio"][aria-checked="true"]',
    '[role="radio"]',
    'button',
  ];
  const field = kinds.map((kind) => question?.querySelector<HTMLElement>(kind)).find(Boolean);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return Boolean(field);
}

/** Enter in a field goes on to the next question, and behind the last to the button that adds. Buttons keep their Enter. */
export function goToNext(event: KeyboardEvent<HTMLElement>): void {
  const element = event.target as HTMLElement;
  const question = element.closest('[data-question]');
  const isField = element instanceof HTMLInputElement || element.getAttribute('role') === 'radio';
  if (event.defaultPrevented || !question || !isField) return;
  event.preventDefault();
  if (!focusQuestion(shownAfter(question))) focusAdd(event.currentTarget);
}

/** What waits behind "More" is passed over while it is closed. */
function shownAfter(question: Element): Element | null {
  const next = question.nextElementSibling;
  if (!(next instanceof HTMLDetailsElement)) return next;
  return next.open ? next.querySelector('[data-question]') : null;
}

export function focusAdd(form: HTMLElement): void {
  form.querySelector<HTMLElement>('[data-add]')?.focus();
}
