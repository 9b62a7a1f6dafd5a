import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** A component that lets nobody look inside; only the component itself can be pointed at. */
const component = `<shop-buy></shop-buy><script>
customElements.define('shop-buy', class extends HTMLElement {
  constructor() {
    super();
    const button = document.createElement('button');
    button.textContent = 'Buy now';
    this.attachShadow({ mode: 'closed' }).append(button);
  }
});
</script>`;

export const closedShadow: HostileSite = {
  name: 'closed shadow root',
  because: 'the button lies in a shadow root that is closed to every script but its own',
  outcome: { trouble: null, channel: 'opener' },
  answer: (path, { line }) => twoPages(path, (title) => shopPage({ title, head: line(), body: component })),
  pick: { at: 'shop-buy', named: /clicks Area/, told: /keeps its insides closed/ },
};
