import type { WatchList } from '../../../shared/preview';
import type { TargetState } from '../../../shared/trace';
import { isShown } from '../../lib/shown';
import { matching } from '../extract/look';
import { summaryOf } from '../extract/summary';
import { every, listen, type Stop } from '../page/listen';
import { pathOf, recordChain } from './chain';

// Pages change in bursts, and animate: looked at now and then, and for no longer than a frame can spare.
const lookMs = 700;
const spareMs = 6;
// Before a press the state has to be known; a person does not feel this.
const pressMs = 30;
const maxCounted = 50;
const maxNamed = 3;

export interface Targets {
  watch(targets: WatchList['targets']): void;
  /** Looks now: before something happens that may change what is there. */
  look(): void;
  stop: Stop;
}

/** Tells what the draft's targets mean on the page, at first and when that changes. `host`: ours lies over everything. */
export function watchTargets(host: Element, tell: (states: Record<string, TargetState>) => void): Targets {
  let list: WatchList['targets'] = [];
  let known: Record<string, string> = {};
  let changed = true;
  let next = 0;

  const look = (budgetMs: number) => {
    const until = performance.now() + budgetMs;
    const states: Record<string, TargetState> = {};
    let seen = 0;
    for (; seen < list.length && performance.now() < until; seen += 1) {
      const target = list[next % list.length]!;
      next += 1;
      const state = stateOf(target, host);
      // What stands around it changes all the time.
      const text = JSON.stringify({ ...state, elements: state.elements.map(({ element }) => element.name) });
      if (known[target.key] === text) continue;
      known[target.key] = text;
      states[target.key] = state;
    }
    changed = seen < list.length;
    if (Object.keys(states).length) tell(states);
  };
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const stops = [
    every(lookMs, () => changed && list.length && look(spareMs)),
    listen(window, 'scroll', () => {
      changed = true;
    }),
  ];
  return {
    watch(targets) {
      list = targets;
      known = {};
      next = 0;
      changed = true;
    },
    look: () => list.length > 0 && look(pressMs),
    stop() {
      observer.disconnect();
      for (const stop of stops) stop();
    },
  };
}

function stateOf({ selector, guards }: WatchList['targets'][number], host: Element): TargetState {
  const found = matching(selector, guards);
  if (!found) return { matches: undefined, visible: 0, elements: [] };
  const shown = found.slice(0, maxCounted).filter(isShown);
  const first = shown.find(isInWindow) ?? shown[0];
  const over = first && coverOf(first, host);
  return {
    matches: found.length,
    visible: shown.length,
    ...(over && { coveredBy: summaryOf(over) }),
    ...(first?.matches(':disabled, [aria-disabled="true"]') && { disabled: true as const }),
    elements: found
      .slice(0, maxNamed)
      .map((element) => ({ element: summaryOf(element), chain: recordChain(pathOf(element)) })),
  };
}

function isInWindow(element: Element): boolean {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}

/** What takes the press meant for the middle of an element, if that is neither in it nor around it. */
function coverOf(element: Element, host: Element): Element | undefined {
  if (!isInWindow(element)) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return undefined;
  const { pointerEvents } = getComputedStyle(element);
  const hit = deepest(x, y, host);
  if (!hit || pointerEvents === 'none') return hit;
  const path = pathOf(hit);
  return path.includes(element) || pathOf(element).includes(hit) ? undefined : hit;
}

function deepest(x: number, y: number, host: Element): Element | undefined {
  let found = document.elementsFromPoint(x, y).find((one) => one !== host);
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const inner: Element | undefined = root.elementsFromPoint(x, y)[0];
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
