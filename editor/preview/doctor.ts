/** Says in words why a page did not connect, and what to do about it. */

export type TroubleCode =
  | 'bad-address'
  | 'foreign-address'
  | 'popup-blocked'
  | 'window-gone'
  | 'no-answer'
  | 'other-origin'
  | 'other-container'
  | 'draft-refused'
  | 'draft-failed';

export interface Trouble {
  code: TroubleCode;
  title: string;
  /** What happened and the way out. */
  text: string;
  /** Which button helps: open it again, the install page, the site's addresses. */
  way: 'retry' | 'install' | 'none';
}

/** `seen`: what answered instead, or what the server said. */
export function diagnose(code: TroubleCode, page: string, seen = ''): Trouble {
  const host = hostOf(page);
  switch (code) {
    case 'bad-address':
      return {
        code,
        title: 'This is not an address',
        text: `“${page}” cannot be opened. Write it with its scheme, such as https://shop.example/bags.`,
        way: 'none',
      };
    case 'foreign-address':
      return {
        code,
        title: `${host} is not part of this site`,
        text: `Only pages of ${seen} can be connected. Open one of those, or add ${host} to the site’s addresses.`,
        way: 'none',
      };
    case 'popup-blocked':
      return {
        code,
        title: 'The browser did not open the page',
        text: 'It blocks new windows from here. Allow pop-ups for this address in the address bar, then open the page again.',
        way: 'retry',
      };
    case 'window-gone':
      return {
        code,
        title: 'The link to the page was cut',
        text: `Either the page was closed, or ${host} sends “Cross-Origin-Opener-Policy: same-origin”, which separates it from the window that opened it. Open it again; if it happens again, leave that header out while you preview.`,
        way: 'retry',
      };
    case 'no-answer':
      return {
        code,
        title: 'The page did not answer',
        text: `${host} is open, but Milepost is not on it. Usually the install line is missing on that page, it belongs to another site, or a blocker or the page’s Content-Security-Policy keeps it from loading.`,
        way: 'install',
      };
    case 'other-origin':
      return {
        code,
        title: `The page answered from ${hostOf(seen) || seen}`,
        text: `${host} led on to ${seen}, which is not among this site’s addresses. Add it there, or open the page under an address that is.`,
        way: 'retry',
      };
    case 'other-container':
      return {
        code,
        title: 'The page belongs to another site',
        text: `It carries the container ${seen}. Put this site’s install line on it, or open that site here.`,
        way: 'install',
      };
    case 'draft-refused':
      return {
        code,
        title: 'The page did not load the draft',
        text: `Its Content-Security-Policy or a blocker keeps scripts of this server out. Allow this server’s address in script-src and reload the page.`,
        way: 'install',
      };
    case 'draft-failed':
      return {
        code,
        title: 'The draft could not be prepared',
        text:
          seen ||
          'The server did not answer. Check that it runs, then change something or open the page again.',
        way: 'retry',
      };
  }
}

export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}
