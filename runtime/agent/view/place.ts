/** Below the element, above it where there is no room, and never off the screen. */
export function placeCard(card: HTMLElement, element: Element): void {
  const gap = 12;
  const box = element.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = box.bottom + gap;
  const above = box.top - gap - height;
  // The toolbar keeps the last 64 pixels.
  const room = innerHeight - 64;
  const top =
    below + height <= room ? below : above >= 8 ? above : Math.max(8, Math.min(below, room - height));
  const aside = above < 8 && below + height > room ? box.right + gap : box.left - 40;
  const left = aside + width + 8 <= innerWidth ? aside : innerWidth - width - 8;
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(8, left)}px`;
}
