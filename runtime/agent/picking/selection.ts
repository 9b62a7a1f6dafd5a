import type { Pick } from '../../../shared/target/fingerprint';
import type { PickedValue } from '../../../shared/target/pickedValue';
import { matching } from '../extract/look';
import { keptPick, ladderAt, pickOf } from '../extract/pick';
import type { Bench } from '../modes/mode';
import { build } from '../view/build';
import { buildCard, type Card } from '../view/card';
import { buildLayers, type LayersMenu } from '../view/layers';
import { buildNotice } from '../view/notice';
import { placePanel } from '../view/place';
import { meantBy } from './hover';
import { crumbsOf } from './levels';
import { lockedOf } from './locked';

export interface Selection {
  element(): Element | null;
  /** `known`: what was read of it before. `stepped`: come to by the keyboard, from where the layers under the pointer still stand. */
  select(element: Element, layers: readonly Element[], known?: Pick, stepped?: boolean): Selection;
  focus(): void;
  submit(): void;
  /** Leaves what is open within the card; false: nothing was. */
  back(): boolean;
  /** Goes on to the next of what lies on top of each other here, and lists them where they are many. */
  layers(): void;
  /** An arrow key while the layers are open. */
  walk(key: string): boolean;
  place(): void;
  /** Pages change while one thinks: counts again, and finds what was put in its place by a new rendering. */
  tidy(): void;
  close(): void;
}

export interface SelectionOptions {
  bench: Bench;
  purpose: string;
  values: boolean;
  used(pick: Pick, values: PickedValue[]): void;
  /** Another element was chosen in the card. */
  moved(): void;
}

interface Open {
  element: Element;
  pick: Pick;
  card: Card;
  panel: HTMLElement;
  layers: readonly Element[];
  menu: LayersMenu | null;
  /** The words for what has left the page. */
  gone: HTMLElement | null;
}

/** What was pointed at, with its card, its layers and its marks. */
export function openSelection({ bench, purpose, values, used, moved }: SelectionOptions): Selection {
  const { marks, surface } = bench;
  let open: Open | null = null;

  const close = () => {
    if (!open) return;
    open.card.stop();
    open.panel.remove();
    open = null;
    marks.show(null, 'hovered', []);
  };
  const place = () => {
    if (open?.element.isConnected) placePanel(open.panel, open.element);
  };
  const select = (element: Element, layers: readonly Element[], known?: Pick, stepped = false) => {
    const before = stepped && open ? open.layers : layers;
    close();
    const pick = known ?? pickOf(element);
    const panel = build('div', { class: 'panel' });
    const card = buildCard(
      {
        bench,
        element,
        pick,
        purpose,
        values,
        crumbs: crumbsOf(element),
        layers: before.length,
        find: (selector, guards) => matching(selector, guards, element.ownerDocument),
        ladder: () => ladderAt(element),
      },
      {
        choose(other) {
          moved();
          select(other, before);
        },
        nextLayer: () => selection.layers(),
        scoped: (scope) => open && marks.show(open.element, 'selected', meantBy(scope, open.element)),
        use: (chosen, taken) => used(keptPick(element, chosen), taken),
        resized: place,
      },
    );
    open = { element, pick, card, panel, layers: before, menu: null, gone: null };
    const locked = lockedOf(element);
    if (locked) panel.append(buildNotice(locked));
    panel.append(card.element);
    surface.root.append(panel);
    marks.show(element, 'selected', meantBy(pick.scopes[pick.chosen], element));
    place();
    return selection;
  };
  /** Another of the layers, with the list of them still open. */
  const goTo = (element: Element, layers: readonly Element[]) => {
    moved();
    const focused = Boolean(surface.root.activeElement);
    select(element, layers);
    if (!open || layers.length < 3) return;
    open.menu = buildLayers(layers, element, {
      look: (layer) => marks.show(layer, 'selected', []),
      choose: (layer) => (layer === open?.element ? open.card.submit() : goTo(layer, layers)),
    });
    open.panel.prepend(open.menu.element);
    if (focused) open.menu.focus();
    place();
  };
  const along = (by: number) => {
    if (!open || open.layers.length < 2) return;
    const { element, layers } = open;
    goTo(layers[(layers.indexOf(element) + by + layers.length) % layers.length] ?? element, layers);
  };

  const selection: Selection = {
    element: () => open?.element ?? null,
    select,
    focus: () => open?.card.element.querySelector<HTMLElement>('.use')?.focus({ preventScroll: true }),
    submit() {
      open?.card.submit();
    },
    back() {
      if (!open?.menu) return open?.card.back() ?? false;
      open.menu.element.remove();
      open.menu = null;
      marks.show(open.element, 'selected', meantBy(open.pick.scopes[open.pick.chosen], open.element));
      return true;
    },
    layers: () => along(1),
    walk(key) {
      if (!open?.menu || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
      along(key === 'ArrowDown' ? 1 : -1);
      return true;
    },
    place,
    tidy() {
      if (!open) return;
      if (!open.element.isConnected) {
        const only = open.pick.scopes.find(({ kind }) => kind === 'only');
        const again = meantBy(only, open.element);
        if (again.length === 1 && again[0]) {
          open.element = again[0];
          open.gone?.remove();
          open.gone = null;
          marks.show(open.element, 'selected', meantBy(open.pick.scopes[open.pick.chosen], open.element));
        } else if (!open.gone) {
          open.gone = buildNotice({
            kind: 'told',
            title: 'It has left the page meanwhile',
            reason: 'What was read of it still stands, and can be used.',
          });
          open.panel.prepend(open.gone);
          marks.show(null, 'selected', []);
        }
        return;
      }
      open.card.recount();
    },
    close,
  };
  return selection;
}
