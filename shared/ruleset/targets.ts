/** What a setting with `format: 'target'` says: the id of a target, or a raw CSS selector in its place. */
import { htmlElements } from './htmlElements';
import { idPattern } from './schema';

const id = new RegExp(idPattern);

/**
 * An existing target's id is that target. Other text that reads like an id and is no HTML element is an id nobody declared;
 * so a custom element alone needs a longer selector, such as `body add-button`.
 */
export function targetReference(
  text: string,
  targets: { has(id: string): boolean },
): 'target' | 'unknown-target' | 'selector' {
  if (targets.has(text)) return 'target';
  return id.test(text) && !htmlElements.has(text.toLowerCase()) ? 'unknown-target' : 'selector';
}
