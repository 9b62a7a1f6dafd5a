import type { Problem } from '../../shared/problem';
import { fieldWithin, reveal } from './fieldWithin';

/**
 * Focus the place a JSON Pointer names, and open it where it is a part that opens. Places carry their pointer in
 * `data-path`; when the exact one is not drawn, the first one within it is taken, else the nearest around it.
 */
export function openAt(path: string): void {
  asked += 1;
  find(path, (place) => {
    const thing = place.tagName === 'SUMMARY' ? place.parentElement : null;
    if (thing instanceof HTMLDetailsElement) thing.open = true;
    else if (place.getAttribute('aria-haspopup') && !place.hasAttribute('data-popup-open')) place.click();
    const own = place.dataset['path'] ?? '';
    if (own !== '' && path.startsWith(`${own}/`)) findField(path, thing);
  });
}

/** The very field, once the thing around it is open: in its row, or in the dialog that its row opens. */
function findField(path: string, thing: HTMLElement | null, tries = 15): void {
  setTimeout(() => {
    const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"]');
    const scope = thing ?? dialogs[dialogs.length - 1];
    const field = scope && fieldWithin(scope, path);
    if (field) reveal(field);
    else if (tries > 0) findField(path, thing, tries - 1);
  }, 80);
}

let asked = 0;

/** How often something was asked to open: tells whether what was just done goes on somewhere by itself. */
export function timesOpened(): number {
  return asked;
}

/** Focus it, and open nothing: for what replaced the button that had the focus. */
export function focusAt(path: string): void {
  find(path, () => {});
}

/** A screen's code may have to come over a slow line. */
const patienceMs = 8000;

function find(
  path: string,
  then: (place: HTMLElement) => void,
  tries = 20,
  until = Date.now() + patienceMs,
): void {
  // The place may be drawn only after the next render, or after a popover that is closing gave its focus back.
  setTimeout(() => {
    const place = nearest(path);
    if (place && (place.dataset['path'] === path || tries <= 10)) {
      place.scrollIntoView({ block: 'nearest' });
      place.focus();
      then(place);
    } else if (tries > 0) {
      const isLoading = document.querySelector('#main .loading') !== null && Date.now() < until;
      find(path, then, isLoading ? tries : tries - 1, until);
    } else {
      // A screen that is one form has no places, only fields.
      const main = document.getElementById('main');
      const field = main && fieldWithin(main, path);
      if (field) reveal(field);
    }
  }, 60);
}

function nearest(path: string): HTMLElement | undefined {
  const places = [...document.querySelectorAll<HTMLElement>('[data-path]')];
  const exact = places.find((place) => place.dataset['path'] === path);
  // Of a whole trigger or condition, its first words.
  const within = places.find((place) => place.dataset['path']?.startsWith(`${path}/`));
  if (exact ?? within) return exact ?? within;
  const around = places.filter((place) => {
    const own = place.dataset['path'] ?? '';
    return path.startsWith(`${own}/`);
  });
  return around.sort((a, b) => (b.dataset['path']?.length ?? 0) - (a.dataset['path']?.length ?? 0))[0];
}

/** Where a problem is mended: what is missing has no place in the document yet. */
export function placeToMend({ code, path }: Problem): string {
  return code === 'param-missing' && !path.endsWith('/params') ? `${path}/params` : path;
}
