import { shortName } from '../../../shared/target/describe';
import type { Pick, Scope } from '../../../shared/target/fingerprint';
import { matching } from '../extract/look';
import { pickOf } from '../extract/pick';
import type { Bench } from '../modes/mode';
import { every, listen, type Stop } from '../page/listen';
import { buildCard, type Card } from '../view/card';
import { placeCard } from '../view/place';
import { blockPresses, isOurs } from './block';
import { layersAt } from './hit';
import { crumbsOf, firstOnScreen, step } from './levels';
import { pointerStyle } from './pointerStyle';

export interface PickerOptions {
  bench: Bench;
  /** What the pick is for, shown on the button. */
  purpose: string;
  picked(pick: Pick): void;
  cancelled(): void;
}

/** Lets a person point at something and say which of its like are meant. Returns its stop, which leaves nothing behind. */
export function startPicking({ bench, purpose, picked, cancelled }: PickerOptions): Stop {
  const { marks, using } = bench;
  const { host, root } = bench.surface;
  let hovered: Element | null = null;
  let card: { card: Card; element: Element } | null = null;
  let layers: Element[] = [];
  let inUse = false;
  let frame = 0;
  const cameFrom: Element[] = [];
  const focusedBefore = document.activeElement;
  const stopPointerStyle = pointerStyle();

  const others = (scope: Scope | undefined) => (scope ? (matching(scope.selector, scope.guards) ?? []) : []);

  const hover = (element: Element | null) => {
    if (element === hovered) return;
    hovered = element;
    if (!element) return marks.show(null, 'hovered', []);
    const pick = pickOf(element);
    const scope = pick.scopes[pick.chosen];
    const count = scope ? `${scope.matches} ${scope.matches === 1 ? 'match' : 'matches'}` : '';
    marks.show(element, 'hovered', others(scope), [shortName(pick.fingerprint), count]);
  };
  const close = () => {
    card?.card.element.remove();
    card = null;
    hovered = null;
    marks.show(null, 'hovered', []);
  };
  const select = (element: Element) => {
    close();
    const pick = pickOf(element);
    const made = buildCard(
      { pick, purpose, crumbs: crumbsOf(element), layers: layers.length, find: matching },
      {
        choose: select,
        nextLayer: () => select(layers[(layers.indexOf(element) + 1) % layers.length] ?? element),
        scoped: (scope) => marks.show(element, 'selected', others(scope)),
        use: picked,
      },
    );
    card = { card: made, element };
    root.append(made.element);
    placeCard(made.element, element);
    made.element.querySelector<HTMLElement>('.use')?.focus({ preventScroll: true });
  };

  const onKey = (event: KeyboardEvent) => {
    const ours = isOurs(event, host);
    if (event.key === 'Shift' && !ours) {
      inUse = event.type === 'keydown';
      hover(null);
      stopPointerStyle.pause(inUse);
      return using(inUse);
    }
    // Typing in the selector field, and the keys of radios and buttons, stay with them.
    const inside = root.activeElement;
    const typing = inside instanceof HTMLInputElement;
    const pressingButton = ours && inside instanceof HTMLButtonElement && /^(Enter| )$/.test(event.key);
    if (ours) event.stopImmediatePropagation();
    if (event.type !== 'keydown' || inUse || pressingButton) return;
    if (event.key === 'Escape') {
      take(event);
      if (card) close();
      else cancelled();
    } else if (event.key === 'Enter' && !(typing && inside.type === 'text' && !card)) {
      take(event);
      if (card) card.card.submit();
      else if (hovered) select(hovered);
    } else if (event.key.startsWith('Arrow') && !typing) {
      take(event);
      const at = card?.element ?? hovered;
      const next = at ? step(at, event.key, cameFrom) : firstOnScreen();
      if (!next || next === host) return;
      next.scrollIntoView({ block: 'nearest' });
      if (card) select(next);
      else hover(next);
    } else if (!ours && event.key !== 'Tab') take(event);
  };

  const stops: Stop[] = [
    blockPresses({
      host,
      active: () => !inUse,
      taken(x, y) {
        layers = layersAt(x, y, host);
        cameFrom.length = 0;
        if (layers[0]) select(layers[0]);
      },
    }),
    listen<PointerEvent>(window, 'pointermove', (event) => {
      if (card || inUse) return;
      const ours = isOurs(event, host);
      const { clientX: x, clientY: y } = event;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        // A press may have come before the frame.
        if (!card) hover(ours ? null : (layersAt(x, y, host)[0] ?? null));
      });
    }),
    listen<KeyboardEvent>(window, 'keydown', onKey, { capture: true, passive: false }),
    listen<KeyboardEvent>(window, 'keyup', onKey, { capture: true, passive: false }),
    listen(window, 'blur', (event) => {
      if (event.target !== window || !inUse) return;
      inUse = false;
      stopPointerStyle.pause(false);
      using(false);
    }),
    every(1000, () => {
      if (card && !card.element.isConnected) close();
      card?.card.recount();
    }),
    listen(window, 'resize', () => card && placeCard(card.card.element, card.element)),
  ];
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
    close();
    stopPointerStyle.stop();
    if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected)
      focusedBefore.focus({ preventScroll: true });
  };
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
