import { areaBox } from './areas';

/** A place or a box on the window that the agent runs in, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const frameSelector = 'iframe, frame, object, embed';

/** The page inside a frame, where this page may reach into it; null for other sites, sandboxed frames and non-frames. */
export function pageIn(frame: Element): Document | null {
  try {
    const { contentDocument } = frame as HTMLIFrameElement;
    return contentDocument?.documentElement ? contentDocument : null;
  } catch {
    return null;
  }
}

/** The frames that an element stands in, outermost first; none on the agent's own page. */
export function framesAround(element: Element): Element[] {
  const frames: Element[] = [];
  let own = element.ownerDocument;
  while (own !== document) {
    const frame = own.defaultView?.frameElement;
    if (!frame) break;
    frames.unshift(frame);
    own = frame.ownerDocument;
  }
  return frames;
}

/** Where a point of the page around a frame lies on the page inside it. */
export function intoFrame(frame: Element, { x, y }: Point): Point {
  const { left, top, across, down } = contentOf(frame);
  return { x: (x - left) / across, y: (y - top) / down };
}

/** Where a point of the page inside a frame lies on the page around it. */
export function outOfFrame(frame: Element, { x, y }: Point): Point {
  const { left, top, across, down } = contentOf(frame);
  return { x: left + x * across, y: top + y * down };
}

/** Where a frame's page begins on the page around it, and how much larger it is drawn there: frames can be scaled and zoomed. */
function contentOf(frame: Element): { left: number; top: number; across: number; down: number } {
  const box = frame.getBoundingClientRect();
  const inner = (frame as HTMLIFrameElement).contentWindow;
  const own = getComputedStyle(frame);
  const of = (name: string) => Number.parseFloat(own.getPropertyValue(name)) || 0;
  const before = {
    x: of('border-left-width') + of('padding-left'),
    y: of('border-top-width') + of('padding-top'),
  };
  const after = {
    x: of('border-right-width') + of('padding-right'),
    y: of('border-bottom-width') + of('padding-bottom'),
  };
  const across = box.width / (before.x + (inner?.innerWidth ?? box.width) + after.x) || 1;
  const down = box.height / (before.y + (inner?.innerHeight ?? box.height) + after.y) || 1;
  return { left: box.left + before.x * across, top: box.top + before.y * down, across, down };
}

/** The element's box on the agent's own window, through every frame around it. Empty where a frame has scrolled it away. */
export function boxOf(element: Element): Box {
  let { left, top, width, height } = drawnBox(element);
  for (const frame of framesAround(element).reverse()) {
    const inner = (frame as HTMLIFrameElement).contentWindow;
    if (inner && (left > inner.innerWidth || top > inner.innerHeight || left + width < 0 || top + height < 0))
      return { left: 0, top: 0, width: 0, height: 0 };
    const begin = outOfFrame(frame, { x: left, y: top });
    const end = outOfFrame(frame, { x: left + width, y: top + height });
    left = begin.x;
    top = begin.y;
    width = end.x - begin.x;
    height = end.y - begin.y;
  }
  return { left, top, width, height };
}

/** On its own page. What is not drawn itself is shown by what stands for it: a label, or the image under an area. */
function drawnBox(element: Element): Box {
  const own = element.getBoundingClientRect();
  if (element.localName === 'area') return areaBox(element) ?? own;
  if (own.width > 2 && own.height > 2 && getComputedStyle(element).opacity !== '0') return own;
  if (own.width === 0 && own.height === 0 && getComputedStyle(element).display === 'contents')
    return around([...element.children].map((child) => child.getBoundingClientRect())) ?? own;
  const label = (element as HTMLInputElement).labels?.[0];
  return label ? label.getBoundingClientRect() : own;
}

function around(boxes: Box[]): Box | undefined {
  const drawn = boxes.filter(({ width, height }) => width && height);
  if (!drawn.length) return undefined;
  const left = Math.min(...drawn.map((box) => box.left));
  const top = Math.min(...drawn.map((box) => box.top));
  const right = Math.max(...drawn.map((box) => box.left + box.width));
  const bottom = Math.max(...drawn.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
