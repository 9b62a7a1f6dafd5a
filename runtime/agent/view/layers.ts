import { glance } from '../extract/glance';
import { build } from './build';

export interface LayersMenu {
  element: HTMLElement;
  /** Walks on by so many and answers what is there now. */
  move(by: number): Element;
  current(): Element;
}

/** Everything that lies under the point, topmost first. */
export function buildLayers(
  layers: readonly Element[],
  at: Element,
  actions: { look(element: Element): void; choose(element: Element): void },
): LayersMenu {
  let place = Math.max(0, layers.indexOf(at));
  const items = layers.map((layer, index) =>
    build(
      'button',
      {
        type: 'button',
        role: 'menuitemradio',
        tabindex: index === place ? 0 : -1,
        dir: 'auto',
        onclick: () => actions.choose(layer),
      },
      glance(layer),
    ),
  );
  items.forEach((item, index) => {
    item.addEventListener('pointerover', () => show(index));
  });
  const show = (index: number) => {
    place = index;
    items.forEach((item, each) => {
      item.setAttribute('aria-checked', String(each === index));
      item.tabIndex = each === index ? 0 : -1;
    });
    actions.look(layers[index]!);
  };
  show(place);
  return {
    element: build(
      'div',
      { class: 'layers-list', role: 'menu', 'aria-label': 'On top of each other here, topmost first' },
      ...items,
    ),
    move(by) {
      show((place + by + layers.length) % layers.length);
      items[place]!.focus({ preventScroll: true });
      return layers[place]!;
    },
    current: () => layers[place]!,
  };
}
