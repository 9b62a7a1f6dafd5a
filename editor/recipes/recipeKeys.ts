import type { KeyboardEvent } from 'react';

/** Enter in a field goes on to the next question, and behind the last to the button that adds. Buttons keep their Enter. */
export function goToNext(event: KeyboardEvent<HTMLElement>): void {
  const element = event.target as HTMLElement;
  const question = element.closest('[data-question]');
  const isField = element instanceof HTMLInputElement || element.getAttribute('role') === 'radio';
  if (event.defaultPrevented || !question || !isField) return;
  event.preventDefault();
  const fields = question.nextElementSibling?.querySelectorAll<HTMLElement>(fieldsOf) ?? [];
  const next =
    [...fields].find((field) => field.tabIndex >= 0) ??
    event.currentTarget.querySelector<HTMLElement>('[data-add]');
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

const fieldsOf = 'input:not([aria-hidden]), [role="radio"], button';
