import type { Box, Point } from './frames';

/** The area of an image map under a point: browsers answer with the image. */
export function areaAt(image: Element, { x, y }: Point): Element | undefined {
  const name = image.getAttribute('usemap')?.replace(/^#/, '') ?? '';
  const root = image.getRootNode() as Document | ShadowRoot;
  const areas = root.querySelectorAll(`map[name="${CSS.escape(name)}"] area`);
  return [...areas].find((area) => {
    const box = areaBox(area);
    return box && x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
  });
}

/** An area has no box of its own: its coordinates are pixels of the image that uses its map. The box around it is drawn. */
export function areaBox(area: Element): Box | undefined {
  const name = area.closest('map')?.getAttribute('name');
  const root = area.getRootNode() as Document | ShadowRoot;
  const image = name ? root.querySelector(`img[usemap="#${CSS.escape(name)}"]`) : null;
  if (!image) return undefined;
  const { left, top, width, height } = image.getBoundingClientRect();
  const { shape, coords } = area as HTMLAreaElement;
  const at = coords.split(',').map(Number);
  if (shape === 'default' || at.length < 3 || at.some(Number.isNaN)) return { left, top, width, height };
  const [x = 0, y = 0, radius = 0] = at;
  const circle = /^circ/.test(shape);
  const across = circle ? [x - radius, x + radius] : at.filter((_, index) => index % 2 === 0);
  const down = circle ? [y - radius, y + radius] : at.filter((_, index) => index % 2 === 1);
  return {
    left: left + Math.min(...across),
    top: top + Math.min(...down),
    width: Math.max(...across) - Math.min(...across),
    height: Math.max(...down) - Math.min(...down),
  };
}
