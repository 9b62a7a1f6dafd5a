import type { Stop } from '../page/listen';
import { surveyed } from '../page/survey';

export interface PointerStyle {
  /** The page has its own pointer and frames while it is used. */
  pause(on: boolean): void;
  /** Runs `test` while frames can be hit. */
  withFrames<Result>(test: () => Result): Result;
  /** Takes in shadow roots that came since. */
  refresh(): void;
  stop: Stop;
}

/**
 * A cross-hair everywhere, and frames that let the pointer through, so that what is in them can be pointed at from here. Constructed
 * stylesheets of the page and its open shadow roots, taken away again; older browsers keep their pointer.
 */
export function pointerStyle(): PointerStyle {
  if (!('adoptedStyleSheets' in document))
    return { pause() {}, withFrames: (test) => test(), refresh() {}, stop() {} };
  const cursor = new CSSStyleSheet();
  cursor.replaceSync('*{cursor:crosshair!important}milepost-agent{cursor:default!important}');
  const frames = new CSSStyleSheet();
  frames.replaceSync('iframe,frame,embed,object{pointer-events:none!important}');
  const ours = [cursor, frames];
  const adopted = new Set<Document | ShadowRoot>();
  let paused = false;

  const without = (root: Document | ShadowRoot) => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
  };
  const refresh = () => {
    if (paused) return;
    // Sheets belong to one document: those of frames cannot have ours.
    for (const root of [document, ...surveyed().roots]) {
      const own =
        root === document || (root.ownerDocument === document && root.querySelector('iframe,embed,object'));
      if (!own || root.adoptedStyleSheets.includes(frames)) continue;
      adopted.add(root);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...ours];
    }
  };
  refresh();
  return {
    pause(on) {
      paused = on;
      for (const root of adopted) without(root);
      refresh();
    },
    withFrames(test) {
      frames.disabled = true;
      try {
        return test();
      } finally {
        frames.disabled = false;
      }
    },
    refresh,
    stop() {
      paused = true;
      for (const root of adopted) without(root);
    },
  };
}
