/** What can keep a page from connecting, each in words with its ways out. */
import { t } from '../../../shared/texts/t';

export type TroubleCode =
  | 'bad-address'
  | 'foreign-address'
  | 'popup-blocked'
  | 'window-closed'
  | 'page-gone'
  | 'opener-cut'
  | 'policy'
  | 'script-missing'
  | 'script-held'
  | 'wrong-container'
  | 'blocked'
  | 'code-dropped'
  | 'code-expired'
  | 'code-used'
  | 'slow-page'
  | 'unreachable'
  | 'foreign-redirect'
  | 'bookmarklet-refused'
  | 'no-answer'
  | 'denied'
  | 'server-away'
  | 'draft-refused'
  | 'draft-failed';

/** Something a person can do about it; each is a button, `wait` excepted. */
export type Mend =
  | { kind: 'open-again' }
  /** Opens this page of the site instead. */
  | { kind: 'open-page'; url: string }
  /** To be put into the page’s head. */
  | { kind: 'install-line'; text: string }
  /** Directives of the page’s Content-Security-Policy as they have to read. */
  | { kind: 'copy-policy'; text: string }
  | { kind: 'bookmarklet' }
  | { kind: 'pairing' }
  /** Adds this origin to the site’s addresses. */
  | { kind: 'add-address'; origin: string }
  /** Nothing to press: it goes on by itself. */
  | { kind: 'wait' }
  | { kind: 'resend-draft' };

export interface Trouble {
  code: TroubleCode;
  title: string;
  /** The reason, one line where it can be said in one. */
  text: string;
  /** The first is the likeliest to help. */
  mends: Mend[];
}

/** What the words and the ways out are made from; each trouble uses what it knows. */
export interface Circumstances {
  /** Address of the page that was opened. */
  page: string;
  /** The site’s container id, exact origins, and the origin of the Milepost server. */
  site: string;
  origins: readonly string[];
  server: string;
}

export const openAgain: Mend = { kind: 'open-again' };
export const bookmarklet: Mend = { kind: 'bookmarklet' };
export const pairing: Mend = { kind: 'pairing' };

/** As the Install screen shows it. */
export function installLine({ server, site }: Pick<Circumstances, 'server' | 'site'>, nonce = false): Mend {
  return {
    kind: 'install-line',
    text: `<script async ${nonce ? 'nonce="NONCE" ' : ''}src="${server}/c/${site}.js"></script>`,
  };
}

export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

/** Troubles that need no look at the page: what was typed, what the browser did, what the server said. */
export const troubles = {
  badAddress: (typed: string): Trouble => ({
    code: 'bad-address',
    title: t('This is not an address'),
    text: `“${typed}” cannot be opened. Write it with its scheme, such as https://shop.example/bags.`,
    mends: [],
  }),
  foreignAddress: (page: string, origins: readonly string[]): Trouble => ({
    code: 'foreign-address',
    title: t('{host} is not part of this site', { host: hostOf(page) }),
    text: t('Only pages of {origins} can be connected.', {
      origins: origins.join(', ') || 'the site’s addresses',
    }),
    mends: [{ kind: 'add-address', origin: new URL(page).origin }],
  }),
  popupBlocked: (): Trouble => ({
    code: 'popup-blocked',
    title: t('The browser did not open the page'),
    text: t('It holds back new tabs from here. Allow pop-ups in the address bar, then open the page again.'),
    mends: [openAgain, bookmarklet, pairing],
  }),
  windowClosed: (): Trouble => ({
    code: 'window-closed',
    title: t('The page was closed'),
    text: t('Its tab was closed before it had connected.'),
    mends: [openAgain],
  }),
  pageGone: (): Trouble => ({
    code: 'page-gone',
    title: t('The page is gone'),
    text: t('It led on to a page without Milepost, or went offline. It connects by itself if it comes back.'),
    mends: [openAgain],
  }),
  codeExpired: (): Trouble => ({
    code: 'code-expired',
    title: t('The page came too late'),
    text: t('What it was opened with counts for a minute. Opening it again takes a new one.'),
    mends: [openAgain, bookmarklet],
  }),
  codeUsed: (): Trouble => ({
    code: 'code-used',
    title: t('The page came with an old code'),
    text: t(
      'Each code lets one page in, once: this one was copied from another tab, or the tab was restored.',
    ),
    mends: [openAgain],
  }),
  denied: (): Trouble => ({
    code: 'denied',
    title: t('The page was turned away'),
    text: t('Someone here answered No when it asked to connect.'),
    mends: [openAgain],
  }),
  serverAway: (reason = ''): Trouble => ({
    code: 'server-away',
    title: t('The Milepost server does not answer'),
    text: reason || t('Check that it runs and that this browser can reach it.'),
    mends: [openAgain],
  }),
  wrongContainer: (seen: string, circumstances: Circumstances): Trouble => ({
    code: 'wrong-container',
    title: t('The page belongs to another site'),
    text: `It carries the install line of ${seen}; this site’s is ${circumstances.site}.`,
    mends: [installLine(circumstances), openAgain, bookmarklet],
  }),
  leftTheSite: ({ page }: Pick<Circumstances, 'page'>, origin: string): Trouble => ({
    code: 'foreign-redirect',
    title: t('The page leads on to {host}', { host: hostOf(origin) || origin }),
    text: t(
      '{host} sends visitors to {origin}, which is not among this site’s addresses. Its code went along, so it ends now: once the address is added, or you are signed in, open the page again.',
      { host: hostOf(page), origin },
    ),
    mends: [{ kind: 'add-address', origin }, openAgain],
  }),
  noAnswer: (circumstances: Circumstances): Trouble => ({
    code: 'no-answer',
    title: t('The page does not answer'),
    text: t(
      '{host} is open. Usually the install line is missing there, or something keeps it from loading.',
      { host: hostOf(circumstances.page) },
    ),
    mends: [installLine(circumstances), openAgain, bookmarklet],
  }),
  draftRefused: (page: string, server: string): Trouble => ({
    code: 'draft-refused',
    title: t('The page did not load the draft'),
    text: t('A blocker or the Content-Security-Policy of {host} keeps scripts of this server out.', {
      host: hostOf(page),
    }),
    mends: [{ kind: 'resend-draft' }, { kind: 'copy-policy', text: `script-src ${server};` }],
  }),
  draftFailed: (said: string): Trouble => ({
    code: 'draft-failed',
    title: t('The draft could not be prepared'),
    text:
      said ||
      t('The server did not answer. Check that it runs, then change something or open the page again.'),
    mends: [{ kind: 'resend-draft' }],
  }),
};
