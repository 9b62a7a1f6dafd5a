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
  demonstrate: [
    'M4 16v-2.4C4 11.5 3 10.5 3 8c0-2.7 1.5-6 4.5-6C9.4 2 10 3.8 10 5.5c0 3.1-2 5.7-2 8.7V16a2 2 0 1 1-4 0',
    'M20 20v-2.4c0-2.1 1-3.1 1-5.6 0-2.7-1.5-6-4.5-6C14.6 6 14 7.8 14 9.5c0 3.1 2 5.7 2 8.7V20a2 2 0 1 0 4 0',
  ],
  scan: [
    'M3 7V5a2 2 0 0 1 2-2h2',
    'M17 3h2a2 2 0 0 1 2 2v2',
    'M21 17v2a2 2 0 0 1-2 2h-2',
    'M7 21H5a2 2 0 0 1-2-2v-2',
    'M11 8a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
    'M13.5 13.5L16 16',
  ],
  info: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'M12 11v5', 'M12 7.6v.2'],
  hand: [
    'M8 12V5.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6c-3 0-4.3-1.6-5.6-4L4 13a1.5 1.5 0 0 1 2.6-1.5L8 13',
  ],
  aside: ['M8 8l4-4 4 4', 'M8 16l4 4 4-4', 'M12 4v16'],
  lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  timer: ['M12 6a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15', 'M12 10v4l2.5 1.5', 'M9.5 2.5h5'],
  done: ['M6 6l12 12', 'M18 6L6 18'],
} as const;

export type IconName = keyof typeof icons;

/** A line drawing beside a word; it says nothing by itself. */
export function icon(name: IconName): SVGElement {
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
