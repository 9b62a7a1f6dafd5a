type Child = Node | string | null | undefined | false;

interface Properties {
  class?: string;
  onclick?: () => void;
  [attribute: string]: string | number | boolean | (() => void) | undefined;
}

/** Makes an element: never through HTML text, which strict pages forbid. `false` and `undefined` leave an attribute out. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

const icons = {
  milepost: ['M5 21V6a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v15z', 'M9 9h6', 'M9 13h6', 'M3 21h18'],
  pick: ['M12 3v4', 'M12 17v4', 'M3 12h4', 'M17 12h4', 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16'],
  watch: ['M3 12h4l3-8 4 16 3-8h4'],
  done: ['M6 6l12 12', 'M18 6L6 18'],
} as const;

/** A line drawing beside a word; it says nothing by itself. */
export function icon(name: keyof typeof icons): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  for (const line of icons[name]) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', line);
    drawing.append(path);
  }
  return drawing;
}
