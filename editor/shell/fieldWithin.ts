/** The control of a form that edits a place of the document, found by its label: forms name their fields as the schema does. */
import { segmentsOf } from '../../shared/pointer';
import { describePlace } from '../../shared/ruleset/checks/place';
import { catalog, getRuleSet } from './document';

const focusable = 'input, select, textarea, button, [tabindex="0"]';

export function fieldWithin(scope: ParentNode, path: string): HTMLElement | undefined {
  const exact = [...scope.querySelectorAll<HTMLElement>('[data-path]')].find(
    (one) => one.dataset['path'] === path,
  );
  if (exact) return exact;
  for (const word of namesOf(path)) {
    const found = labelled(scope, word);
    if (found) return found;
  }
  return scope.querySelector<HTMLElement>('[aria-invalid="true"]') ?? undefined;
}

/** `/targets/2/selector` may be labelled "CSS selector", `/variables/0/settings/closest` by its title: from the inside out. */
function namesOf(path: string): string[] {
  const segments = segmentsOf(path).filter((segment) => !/^\d+$/.test(segment));
  const title = /“([^“”]+)”(?: \d+)?$/.exec(describePlace(getRuleSet(), path, catalog))?.[1];
  const keys = segments.slice(1).reverse();
  return [...(title ? [title] : []), ...keys].flatMap((name) => [...(otherWords[name] ?? []), plain(name)]);
}

/** Where a form calls a field otherwise than the document does. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  consent: ['visitor allows'],
  default: ['signal'],
  storage: ['own storage'],
};

function labelled(scope: ParentNode, word: string): HTMLElement | undefined {
  const matches = (text: string | null | undefined) => {
    const said = plain(text ?? '');
    return ` ${said} `.includes(` ${word} `);
  };
  for (const label of scope.querySelectorAll<HTMLElement>('label, legend, .field-label, [aria-label]')) {
    if (!matches(label.getAttribute('aria-label') ?? label.textContent)) continue;
    const named = label instanceof HTMLLabelElement ? label.control : null;
    const near = [...(label.parentElement ?? label).querySelectorAll<HTMLElement>(focusable)];
    const control = [label.matches(focusable) ? label : null, named, ...near].find(takesFocus);
    if (control) return control;
  }
  return undefined;
}

/** Some controls have a hidden twin for forms. */
function takesFocus(control: HTMLElement | null): control is HTMLElement {
  return control !== null && control.tabIndex >= 0 && control.ariaHidden !== 'true';
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
}

/** Focuses it, opening whatever hides it. */
export function reveal(field: HTMLElement): void {
  for (let at: Element | null = field.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  field.scrollIntoView({ block: 'nearest' });
  field.focus();
  // A dialog that has just opened gives the focus to its first field a moment later.
  setTimeout(() => {
    if (document.activeElement !== field && field.isConnected) field.focus();
  }, 250);
}
