/** What a page does to its device and to the network, counted within the page. */

export type ConsentWindow = Window &
  typeof globalThis & {
    milepost: { push(...commands: unknown[]): void };
    /** Requests, writes to the device, and reads of what is gated, by the page's own count. */
    spied: { requests: string[]; writes: string[]; reads: string[] };
  };

/** Counts within the page, before anything else runs: what never reaches the network is seen too. */
export const spies = `
  spied = { requests: [], writes: [], reads: [] };
  const { fetch: get } = window, beacon = navigator.sendBeacon, open = XMLHttpRequest.prototype.open;
  window.fetch = (...given) => (spied.requests.push(String(given[0])), get(...given));
  navigator.sendBeacon = (...given) => (spied.requests.push(String(given[0])), beacon.apply(navigator, given));
  XMLHttpRequest.prototype.open = function (...given) { spied.requests.push(String(given[1])); return open.apply(this, given); };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...given) { spied.writes.push(given[0]); return setItem.apply(this, given); };
  const opens = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) { spied.writes.push('database ' + given[0]); return opens.apply(this, given); };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get() { return cookie.get.call(this); },
    set(text) { spied.writes.push(text); cookie.set.call(this, text); },
  });
  secret = {};
  for (const name of ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage'])
    Object.defineProperty(secret, name, { get: () => (spied.reads.push(name), 'secret of ' + name) });
`;
