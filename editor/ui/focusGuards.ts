/**
 * Menus and popovers stand between two focusable spans that pass the focus on at once. Base UI hides them from assistive technology, and
 * what is hidden must not take focus (WCAG 4.1.2); as plain empty spans they are silent all the same.
 */
export function showFocusGuards(): void {
  requestAnimationFrame(() => {
    for (const guard of document.querySelectorAll('[data-base-ui-focus-guard][aria-hidden]')) {
      guard.removeAttribute('aria-hidden');
    }
  });
}
