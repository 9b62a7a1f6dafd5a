import { kindOf } from '../../../shared/target/describe';
import { containerOf } from '../extract/container';
import { fingerprintOf } from '../extract/fingerprint';
import { interactiveSelector } from '../extract/interactive';
import { isLandmark } from '../extract/role';
import type { Crumb } from '../view/card';

/** Up, down and sideways from an element; `from` remembers where one came up from. */
export function step(element: Element, key: string, from: Element[]): Element | null {
  if (key === 'ArrowUp') {
    const parent = element.parentElement;
    if (!parent || parent === document.body || parent === document.documentElement) return null;
    from.push(element);
    return parent;
  }
  if (key === 'ArrowDown') {
    const back = from.pop();
    if (back && element.contains(back)) return back;
    return element.querySelector(interactiveSelector) ?? element.firstElementChild;
  }
  from.length = 0;
  return key === 'ArrowRight' ? element.nextElementSibling : element.previousElementSibling;
}

/** Where a keyboard starts: the first thing on the screen that can be pressed. */
export function firstOnScreen(): Element | null {
  for (const element of document.querySelectorAll(interactiveSelector)) {
    const { top, bottom, width, height } = element.getBoundingClientRect();
    if (width && height && bottom > 0 && top < innerHeight) return element;
  }
  return document.body.firstElementChild;
}

/** What the element stands in, as far as it has a meaning: at most a part of the page, a repeated container and itself. */
export function crumbsOf(element: Element): Crumb[] {
  const crumbs: Crumb[] = [{ title: kindOf(fingerprintOf(element)), element }];
  const container = containerOf(element);
  if (container) crumbs.unshift({ title: container.described.name, element: container.element });
  for (let at = (container?.element ?? element).parentElement; at; at = at.parentElement) {
    if (!isLandmark(at)) continue;
    const { name, ...rest } = fingerprintOf(at);
    crumbs.unshift({ title: name ?? kindOf(rest), element: at });
    break;
  }
  return crumbs;
}
