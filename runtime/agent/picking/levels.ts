import { kindOf } from '../../../shared/target/describe';
import { containerOf } from '../extract/container';
import { fingerprintOf } from '../extract/fingerprint';
import { above, interactiveSelector } from '../extract/interactive';
import { pathFrom } from '../extract/position';
import { isLandmark } from '../extract/role';
import { pageIn } from '../page/frames';
import type { Crumb } from '../view/card';

/** Up, down and sideways from an element; `from` remembers where one came up from. */
export function step(element: Element, key: string, from: Element[]): Element | null {
  if (key === 'ArrowUp') {
    const parent = around(element);
    if (parent) from.push(element);
    return parent;
  }
  if (key === 'ArrowDown') {
    const back = from.pop();
    if (back?.isConnected && around(back) === element) return back;
    return firstInside(element);
  }
  from.length = 0;
  const forwards = (key === 'ArrowRight') !== (getComputedStyle(element).direction === 'rtl');
  return beside(element, forwards) ?? inNextContainer(element, forwards);
}

/** Out of slots, shadow roots and frames too, up to the body of the page. */
function around(element: Element): Element | null {
  const { body, documentElement, defaultView } = element.ownerDocument;
  const outer = above(element);
  if (outer && outer !== body && outer !== documentElement) return outer;
  return element.ownerDocument === document ? null : (defaultView?.frameElement ?? null);
}

function firstInside(element: Element): Element | null {
  const within = pageIn(element)?.body ?? element.shadowRoot ?? element;
  const control = within.querySelector(interactiveSelector);
  return control && isDrawn(control) ? control : ([...within.children].find(isDrawn) ?? null);
}

function beside(element: Element, forwards: boolean): Element | null {
  const next = (at: Element) => (forwards ? at.nextElementSibling : at.previousElementSibling);
  for (let at = next(element); at; at = next(at)) if (isDrawn(at)) return at;
  return null;
}

/** The same thing in the next card, where nothing stands beside it in its own. */
function inNextContainer(element: Element, forwards: boolean): Element | null {
  const container = containerOf(element);
  if (!container) return null;
  const other = container.all[container.all.indexOf(container.element) + (forwards ? 1 : -1)];
  return other?.querySelector(`:scope ${pathFrom(container.element, element)}`) ?? null;
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (width > 0 && height > 0) || getComputedStyle(element).display === 'contents';
}

/** Where a keyboard starts: the first thing on the screen that can be pressed. */
export function firstOnScreen(): Element | null {
  for (const element of document.querySelectorAll(interactiveSelector)) {
    const { top, bottom, width, height } = element.getBoundingClientRect();
    if (width && height && bottom > 0 && top < innerHeight) return element;
  }
  return document.body?.firstElementChild ?? null;
}

/** What the element stands in, as far as it has a meaning: at most a part of the page, a repeated container and itself. */
export function crumbsOf(element: Element): Crumb[] {
  const crumbs: Crumb[] = [{ title: kindOf(fingerprintOf(element)), element }];
  const container = containerOf(element);
  if (container) crumbs.unshift({ title: container.described.name, element: container.element });
  for (let at = around(container?.element ?? element); at; at = around(at)) {
    if (!isLandmark(at)) continue;
    const { name, ...rest } = fingerprintOf(at);
    crumbs.unshift({ title: name ?? kindOf(rest), element: at });
    break;
  }
  return crumbs;
}
