import { every, listen, listenAgain, quietly, type Stop } from '../page/listen';
import { seal } from '../page/seal';
import { forgetSurvey, surveyed } from '../page/survey';
import { style } from './style';

export interface Surface {
  host: HTMLElement;
  root: ShadowRoot;
  stop: Stop;
}

const lookMs = 500;
// Where dialogs may be looked for; what is added to these places is seen at once.
const rootsMs = 3000;
// A page that keeps removing us would otherwise keep the browser busy with both.
const maxReturnsPerLook = 20;
// Where something else stays on top whatever we do, trying on would only make us flicker.
const maxRaises = 3;

/**
 * Where the agent draws: a closed shadow root on a host in the top layer, put back when hydration or the page itself removes
 * it, raised above what the page opens later, and moved into an open modal dialog, which makes everything outside it inert.
 */
export function openSurface(): Surface {
  const host = document.createElement('milepost-agent');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root);
  const stopSeal = seal(host, root);
  let returns = 0;
  let raises = 0;

  // Browsers without popovers keep the fixed host with the highest z-index.
  const show = () => {
    if (typeof host.showPopover !== 'function') return;
    const focused = root.activeElement;
    quietly(() => {
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
    });
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  const attach = () => {
    const home = topModal() ?? document.documentElement;
    if (!home || host.parentNode === home) return;
    home.append(host);
    observe();
    listenAgain();
    unzoom(host);
    show();
  };
  const observer = new MutationObserver(() => {
    if (host.isConnected || ++returns > maxReturnsPerLook) return;
    attach();
  });
  // `document.open()` and some frameworks bring another root element.
  const observe = () => {
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  const look = () => {
    returns = 0;
    attach();
    unzoom(host);
    if (isOnTop(host, root)) raises = 0;
    else if (raises < maxRaises) {
      raises += 1;
      show();
    }
  };
  attach();
  const stops = [
    // Pressing our buttons leaves the focus where it is on the page; fields need it.
    listen(
      root,
      'mousedown',
      (event) => {
        const pressed = event.target as Element;
        if (!pressed.closest('input, select, textarea, label')) event.preventDefault();
      },
      { passive: false },
    ),
    every(lookMs, look),
    // Later entries of the top layer lie above earlier ones; without these events the look above finds out.
    ...['fullscreenchange', 'toggle'].map((type) =>
      listen(document, type, (event) => {
        if (event.target !== host) look();
      }),
    ),
  ];
  return {
    host,
    root,
    stop() {
      observer.disconnect();
      for (const stop of stops) stop();
      // Before the seal goes: closing a popover tells the page.
      host.remove();
      stopSeal();
      forgetSurvey();
    },
  };
}

/** The modal dialog that can be used now, in open shadow roots too: every other one is inert. */
function topModal(): Element | undefined {
  try {
    const modals = surveyed(rootsMs)
      .roots.filter((root) => (root.ownerDocument ?? root) === document)
      .flatMap((root) => [...root.querySelectorAll('dialog:modal')]);
    if (modals.length < 2) return modals[0];
    return modals.find((modal) => isHit(modal, modal.getBoundingClientRect())) ?? modals[modals.length - 1];
  } catch {
    // A browser without `:modal`.
    return undefined;
  }
}

function isHit(element: Element, { left, top, width, height }: DOMRect): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const hits = root.elementsFromPoint(left + width / 2, top + height / 2);
  return hits.some((hit) => element.contains(hit));
}

/** By what a press on the toolbar would meet. */
function isOnTop(host: HTMLElement, root: ShadowRoot): boolean {
  const bar = root.querySelector('.toolbar');
  if (!bar) return true;
  const { left, top, height } = bar.getBoundingClientRect();
  const met = (host.getRootNode() as Document | ShadowRoot).elementFromPoint(left + 6, top + height / 2);
  return !met || met === host;
}

/** A page may be zoomed by its root's style; what we draw is not part of it. Ours is the only rule that can undo it: style.ts. */
function unzoom(host: HTMLElement): void {
  const { currentCSSZoom } = host.parentElement as { currentCSSZoom?: number } & HTMLElement;
  const wanted = currentCSSZoom && currentCSSZoom !== 1 ? String(1 / currentCSSZoom) : '';
  if (host.style.getPropertyValue('--unzoom') === wanted) return;
  if (wanted) host.style.setProperty('--unzoom', wanted);
  else host.removeAttribute('style');
}

function adopt(root: ShadowRoot): void {
  // A constructed stylesheet passes a strict style-src; the element is for browsers without them.
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const element = document.createElement('style');
  const nonced = document.querySelector<HTMLElement>('script[nonce]');
  if (nonced?.nonce) element.nonce = nonced.nonce;
  element.textContent = style;
  (root as ShadowRoot).append(element);
}
