import { held } from './callGlobal';

/** A listener may well send an event of its own; a rule that listens to what it sends itself comes to an end here. */
const maxDepth = 8;
let depth = 0;

/** Tells whoever listens on the document. */
export function dispatch(type: string, detail: object): void {
  if (depth > maxDepth || (PREVIEW && held('document.dispatchEvent', [type, { detail }], () => false)))
    return;
  depth++;
  // Errors of listeners are told to the window, not thrown here.
  document.dispatchEvent(new CustomEvent(type, { detail }));
  depth--;
}
