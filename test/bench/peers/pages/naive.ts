/** What one writes without a library: a listener that asks each rule's selector in turn. */
import { type PeerRule, push } from './page';

export default function start(rules: readonly PeerRule[]): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      for (const [selector, path, event] of rules) {
        const element = (target as Element).closest(selector);
        if (element && location.pathname.startsWith(path)) push(event, element);
      }
    },
    true,
  );
}
