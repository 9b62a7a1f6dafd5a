import { interactive, interactiveSelector } from '../extract/interactive';

/**
 * What lies under a point, topmost first: each as the thing a person means, and nothing twice. By geometry too, because
 * disabled and pointer-transparent elements are left out of the browser's answer, and frames keep events to themselves.
 */
export function layersAt(x: number, y: number, host: Element): Element[] {
  const stack = piercing(x, y).filter((element) => element !== host);
  const hidden = transparentAt(x, y).filter((element) => !stack.includes(element) && element !== host);
  // A disabled button counts as on top of the box that it stands in.
  const ordered = [...hidden, ...stack];
  const layers: Element[] = [];
  for (const element of ordered) {
    const meant = interactive(element);
    if (meant === document.documentElement || meant === document.body) continue;
    const related = layers.some((layer) => layer === meant || meant.contains(layer) || layer.contains(meant));
    if (!related) layers.push(meant);
  }
  return layers;
}

/** Looks into open shadow roots. */
function piercing(x: number, y: number): Element[] {
  const found: Element[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.elementsFromPoint(x, y)) {
      if (found.includes(element)) continue;
      if (element.shadowRoot && element.shadowRoot !== root) visit(element.shadowRoot);
      if (element.getRootNode() === root && !found.includes(element)) found.push(element);
    }
  };
  visit(document);
  return found;
}

// Looked up at most this often: a page's controls rarely change while the pointer moves.
const keepMs = 500;
let kept: { at: number; elements: Element[] } | undefined;

function transparentAt(x: number, y: number): Element[] {
  const now = performance.now();
  if (!kept || now - kept.at > keepMs)
    kept = {
      at: now,
      elements: [...document.querySelectorAll(interactiveSelector)].filter(
        (element) => getComputedStyle(element).pointerEvents === 'none',
      ),
    };
  return kept.elements.filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return false;
    const { visibility, opacity } = getComputedStyle(element);
    return visibility === 'visible' && opacity !== '0';
  });
}
