/** Typing into fields as a person does, and where typed text may never be found. */
import type { RunningContainer } from './container';

/** Clicks into a field and presses one key after the other. */
export async function type(page: RunningContainer, selector: string, text: string): Promise<void> {
  await page.click(selector);
  for (const key of text) await page.press(key);
}

/** Everything that a container could have kept or told of what was typed, as one text. */
export async function tracesOf(page: RunningContainer): Promise<string> {
  const { localStorage, sessionStorage } = page.window;
  return JSON.stringify([
    page.pushed,
    localStorage,
    sessionStorage,
    page.document.cookie,
    await page.requests(),
  ]);
}

/** No word that a page of a test would hold. */
export const secret = 'Xyzzy7';

/** A rule set's consent that lets a container store and send what it likes. */
export const freely = {
  default: { analytics_storage: 'granted' },
  pending: 'queue',
  storage: 'analytics_storage',
} as const;

/** Defines `<in-shadow>`: whatever its template holds is put into an open shadow root. */
export const defineInShadow = `customElements.define('in-shadow', class extends HTMLElement {
  connectedCallback() {
    const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
    const fill = () => { const template = this.querySelector('template'); if (template) root.append(template.content); };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill); else fill();
  }
});`;

/** Puts HTML into an open shadow root. */
export const inShadow = (html: string) => `<in-shadow><template>${html}</template></in-shadow>`;
