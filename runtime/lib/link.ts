/** The parts of a link's address. A link of an SVG has none of its own: one made from what it says has. Never throws. */
export function partsOf(link: Element): HTMLAnchorElement {
  const { href } = link as Element & { href: string | SVGAnimatedString };
  if (typeof href === 'string') return link as HTMLAnchorElement;
  const made = document.createElement('a');
  made.href = href.baseVal;
  return made;
}

/** Whether a host is the page's own or one of `hosts`, or lies under one of them. `www` makes no difference. */
export function isOwnHost(host: string, hosts: readonly string[]): boolean {
  return [location.hostname, ...hosts].some((own) =>
    `.${host}`.endsWith(`.${own.replace(/^(www|\*)\./, '')}`),
  );
}
