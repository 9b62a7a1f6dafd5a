import { every, type Stop } from '../page/listen';
import { style } from './style';

export interface Surface {
  host: HTMLElement;
  root: ShadowRoot;
  stop: Stop;
}

/**
 * Where the agent draws: a closed shadow root on a host in the top layer, put back when hydration or the page itself removes
 * it, and moved into an open modal dialog, which makes everything outside it inert.
 */
export function openSurface(): Surface {
  const host = document.createElement('milepost-agent');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root);

  let shown = false;
  const show = () => {
    const home = modalDialog() ?? document.documentElement;
    if (host.parentNode !== home) {
      home.append(host);
      shown = false;
    }
    // Browsers without popovers keep the fixed host with the highest z-index.
    if (!shown && typeof host.showPopover === 'function') {
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
    }
    shown = true;
  };
  show();
  const observer = new MutationObserver(() => {
    if (!host.isConnected) show();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  // document.open and dialogs are not seen by the observer.
  const stopWatch = every(500, show);
  return {
    host,
    root,
    stop() {
      observer.disconnect();
      stopWatch();
      host.remove();
    },
  };
}

function modalDialog(): Element | undefined {
  try {
    const open = document.querySelectorAll('dialog:modal');
    return open[open.length - 1];
  } catch {
    return undefined;
  }
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
