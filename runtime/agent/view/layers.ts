import { glance } from '../extract/glance';
import { build } from './build';

export interface LayersMenu {
  element: HTMLElement;
  focus(): void;
}

/** Everything that lies under the point, topmost first; `at` is the one that the card is about. */
export function buildLayers(
  layers: readonly Element[],
  at: Element,
  actions: { look(element: Element): void; choose(element: Element): void },
): LayersMenu {
  const items = layers.map((layer) => {
    const item = build(
      'button',
      {
        type: 'button',
        role: 'menuitemradio',
        'aria-checked': String(layer === at),
        tabindex: layer === at ? 0 : -1,
        dir: 'auto',
        onclick: () => actions.choose(layer),
      },
      glance(layer),
    );
    item.addEventListener('pointerover', () => actions.look(layer));
    return item;
  });
  const list = build(
    'div',
    { class: 'layers-list', role: 'menu', 'aria-label': 'On top of each other here, topmost first' },
    ...items,
  );
  list.addEventListener('pointerout', () => actions.look(at));
  return { element: list, focus: () => items[layers.indexOf(at)]?.focus({ preventScroll: true }) };
}
