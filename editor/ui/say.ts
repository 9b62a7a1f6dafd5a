/**
 * Says something aloud to those who do not see it happen, such as where a thing went that a menu moved. Nothing is shown. One region
 * for all: a region that comes together with its words is often not read.
 */
let region: HTMLElement | undefined;

/** What was just said is said again only when something changes, so the same words get a space that is not heard. */
export function say(words: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'assertive');
    region.dataset['said'] = '';
    document.body.append(region);
  }
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
