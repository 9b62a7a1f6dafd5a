import { drawnIn, interactive } from '../extract/interactive';
import { areaAt } from '../page/areas';
import { intoFrame, type Point, pageIn } from '../page/frames';
import type { Survey } from '../page/survey';

export interface HitOptions {
  /** Ours: never an answer. */
  host: Element;
  survey: Survey;
  /** Runs the test while frames can be hit. */
  withFrames<Result>(test: () => Result): Result;
}

/**
 * What lies under a point, topmost first: each as the thing a person means, and nothing twice. By geometry too, because
 * disabled, inert and pointer-transparent elements are left out of the browser's answer.
 */
export function layersAt(at: Point, options: HitOptions): Element[] {
  const { survey, withFrames } = options;
  const overFrame = survey.frames.some((frame) => frame.ownerDocument === document && covers(frame, at));
  const stack = () => stackAt(at, document, options);
  const layers: Element[] = [];
  const unseen: Element[] = [];
  for (const element of overFrame ? withFrames(stack) : stack()) {
    const meant = interactive(element);
    if (isGround(meant)) continue;
    const known = layers.some((layer) => layer === meant || drawnIn(layer, meant) || drawnIn(meant, layer));
    if (known) continue;
    if (meant === element && isUnseen(element)) unseen.push(meant);
    else layers.push(meant);
  }
  // Something clear laid over the page is the last that a person means; but a page can be all of it.
  return [...layers, ...unseen.filter((clear) => !layers.some((layer) => drawnIn(layer, clear)))];
}

/** Everything under a point, topmost first, through open shadow roots and into frames. */
function stackAt(at: Point, root: Document | ShadowRoot, options: HitOptions): Element[] {
  const { host, survey } = options;
  const found: Element[] = [];
  for (const element of root.elementsFromPoint(at.x, at.y)) {
    // A shadow root answers with what stands around it, too.
    if (element === host || element.getRootNode() !== root || found.includes(element)) continue;
    const inner = element.shadowRoot;
    if (inner)
      for (const deeper of stackAt(at, inner, options)) if (!found.includes(deeper)) found.push(deeper);
    const page = pageIn(element);
    if (page) for (const deeper of stackAt(intoFrame(element, at), page, options)) found.push(deeper);
    const area = element.hasAttribute('usemap') && areaAt(element, at);
    if (area) found.push(area);
    found.push(element);
  }
  // What lets the pointer through is on top of what it stands in, and beneath everything else.
  for (const control of survey.passedOver) {
    if (control.getRootNode() !== root || found.includes(control)) continue;
    if (!covers(control, at) || !isShown(control)) continue;
    const surroundings = found.findIndex((element) => drawnIn(control, element));
    found.splice(surroundings < 0 ? found.length : surroundings, 0, control);
  }
  return found;
}

function covers(element: Element, { x, y }: Point): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

function isShown(element: Element): boolean {
  const { visibility, opacity } = getComputedStyle(element);
  return visibility === 'visible' && opacity !== '0';
}

function isGround(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  return element === body || element === documentElement;
}

/** A box with nothing to see in it: laid over a page by its overlays and click catchers. */
function isUnseen(element: Element): boolean {
  if (element.localName !== 'div' && element.localName !== 'span') return false;
  if (element.childElementCount || element.shadowRoot || element.textContent?.trim()) return false;
  const style = getComputedStyle(element);
  const clear = /^(transparent|rgba\(\d+, \d+, \d+, 0\))$/;
  return (
    style.opacity === '0' ||
    (clear.test(style.backgroundColor) &&
      style.backgroundImage === 'none' &&
      style.boxShadow === 'none' &&
      style.borderTopStyle === 'none' &&
      style.backdropFilter !== 'blur')
  );
}
