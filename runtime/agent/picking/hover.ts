import type { Pick, Scope } from '../../../shared/target/fingerprint';
import { glance } from '../extract/glance';
import { matching } from '../extract/look';
import { chosenScopeAt, pickOf } from '../extract/pick';
import type { Stop } from '../page/listen';
import { whenIdle } from '../page/listen';
import type { Marks } from '../view/marks';

// A pointer on its way somewhere else asks for nothing.
const restMs = 90;

export interface Hover {
  element(): Element | null;
  show(element: Element | null): void;
  /** What a pick would say, where the pointer rested long enough to know it. */
  known(element: Element): Pick | undefined;
  stop: Stop;
}

/** Names what the pointer is on at once, and counts its like when the pointer rests and the page is idle. */
export function startHover(marks: Marks): Hover {
  let hovered: Element | null = null;
  let read: { element: Element; pick: Pick } | null = null;
  let timer = 0;
  let stopIdle: Stop = () => {};

  const count = (element: Element) => {
    if (element !== hovered || !element.isConnected) return;
    const scope = chosenScopeAt(element);
    // The whole of it only for who stays: some pages take the thing away at the press.
    timer = window.setTimeout(() => {
      stopIdle = whenIdle(() => {
        if (element === hovered && element.isConnected) read = { element, pick: pickOf(element) };
      });
    }, restMs);
    marks.show(element, 'hovered', meantBy(scope, element), [glance(element), countOf(scope)]);
  };
  const forget = () => {
    clearTimeout(timer);
    stopIdle();
  };
  return {
    element: () => hovered,
    show(element) {
      if (element === hovered) return;
      hovered = element;
      forget();
      if (!element) return marks.show(null, 'hovered', []);
      marks.show(element, 'hovered', [], [glance(element), '']);
      timer = window.setTimeout(() => {
        stopIdle = whenIdle(() => count(element));
      }, restMs);
    },
    known: (element) => (read?.element === element ? read.pick : undefined),
    stop() {
      forget();
      hovered = null;
      read = null;
    },
  };
}

/** Everything a scope means on the page of the element that was pointed at. */
export function meantBy(scope: Scope | undefined, element: Element): Element[] {
  return scope ? (matching(scope.selector, scope.guards, element.ownerDocument) ?? []) : [];
}

function countOf(scope: Scope | undefined): string {
  return scope ? `${scope.matches} ${scope.matches === 1 ? 'match' : 'matches'}` : '';
}
