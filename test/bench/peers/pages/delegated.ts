/** delegated-events: each rule's selector is registered with it; the page condition is the listener's own. */
import { on } from 'delegated-events';
import { type PeerRule, push } from './page';

export default function start(rules: readonly PeerRule[]): void {
  for (const [selector, path, event] of rules)
    on('click', selector, function () {
      if (location.pathname.startsWith(path)) push(event, this);
    });
}
