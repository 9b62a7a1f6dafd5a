/**
 * Loads a script from our own server under the page's own policy: its nonce is passed on, and where Trusted Types are
 * required one policy named `milepost` allows it. The address is baked in, never read from the page.
 */
export function loadScript(url: string): void {
  const script = document.createElement('script');
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  const nonced = document.querySelector<HTMLElement>('script[nonce]');
  if (nonced) script.nonce = nonced.nonce;
  script.src = trustedTypes
    ? trustedTypes
        .createPolicy('milepost', { createScriptURL: (given: string) => given })
        .createScriptURL(url)
    : url;
  document.head.append(script);
}
