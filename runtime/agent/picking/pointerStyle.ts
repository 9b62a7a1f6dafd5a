import type { Stop } from '../page/listen';

/**
 * A cross-hair everywhere, and frames that let the pointer through, so that an embedded video can be pointed at. One
 * constructed stylesheet of the document, taken away again; older browsers keep their pointer.
 */
export function pointerStyle(): { pause(on: boolean): void; stop: Stop } {
  if (!('adoptedStyleSheets' in document)) return { pause() {}, stop() {} };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*{cursor:crosshair!important}milepost-agent{cursor:default!important}iframe,embed,object{pointer-events:none!important}',
  );
  const others = () => document.adoptedStyleSheets.filter((one) => one !== sheet);
  const pause = (on: boolean) => {
    document.adoptedStyleSheets = on ? others() : [...others(), sheet];
  };
  pause(false);
  return { pause, stop: () => pause(true) };
}
