/** Sites that do not connect until something is mended: one for every reason that the panel can name of a page. */
import type { HostileSite } from './site';
import { shopPage, twoPages } from './site';

const page = (line: string) => (title: string) => shopPage({ title, head: line });

const stated = (code: string, mend: string, channel: HostileSite['outcome']['channel'] = 'opener') => ({
  trouble: { code, mend },
  channel,
});

/** After its owner has read the panel, the site is as it should be. */
const ownerMends: NonNullable<HostileSite['mend']> = async ({ site }) => site.mend();

export const reasons: readonly HostileSite[] = [
  {
    name: 'policy without our server',
    because: 'script-src lists hosts, and ours is not among them',
    outcome: stated('policy', 'copy-policy'),
    answer: (path, { line, server, mended }) =>
      twoPages(path, page(line()), {
        'content-security-policy': `default-src 'self'; script-src 'self'${mended ? ` ${server}` : ''}; connect-src 'self'`,
      }),
    mend: ownerMends,
  },
  {
    name: 'policy by nonces, and none on our line',
    because: "strict-dynamic makes every script without the page's nonce stay out",
    outcome: stated('policy', 'install-line'),
    answer: (path, { line, mended }) =>
      twoPages(path, page(line(mended ? 'nonce="eHl6"' : '')), {
        'content-security-policy': "script-src 'nonce-eHl6' 'strict-dynamic'",
      }),
    mend: ownerMends,
  },
  {
    name: 'Trusted Types of other names',
    because: 'the page names the policies it knows, and ours is not among them',
    outcome: stated('policy', 'copy-policy'),
    answer: (path, { line, mended }) =>
      twoPages(path, page(line()), {
        'content-security-policy': `require-trusted-types-for 'script'; trusted-types shop${mended ? ' milepost' : ''}`,
      }),
    mend: ownerMends,
  },
  {
    name: 'the container of another site',
    because: 'the install line was copied from another site',
    outcome: stated('wrong-container', 'install-line'),
    answer: (path, { line, mended }) =>
      twoPages(path, page(mended ? line() : line().replace(/mp_\w+/, 'mp_0000000000'))),
    mend: ownerMends,
  },
  {
    name: 'a container that is held',
    because: 'its type hands it to Partytown, which runs it away from the page',
    outcome: stated('script-held', 'install-line'),
    answer: (path, { line, mended }) => twoPages(path, page(line(mended ? '' : 'type="text/partytown"'))),
    mend: ownerMends,
  },
  {
    name: 'an extension that blocks us',
    because: 'an ad blocker lets the container’s request fail',
    outcome: stated('blocked', 'open-again'),
    answer: (path, { line }) => twoPages(path, page(line())),
    async before(context) {
      await context.route(/\/c\/mp_\w+\.js$/, (route) => route.abort('blockedbyclient'));
    },
    async mend({ context }) {
      await context.unrouteAll();
    },
  },
  {
    name: 'COOP, and a redirect that drops the code',
    because: 'neither the address nor the window carries the code any further',
    outcome: stated('code-dropped', 'open-page', 'relay'),
    answer(path, { line }) {
      const headers = { 'cross-origin-opener-policy': 'same-origin' };
      if (path === '/') return { status: 302, headers: { ...headers, location: '/de#top' } };
      if (path === '/de') return { body: page(line())('Blaue Tasse'), headers };
      return twoPages(path, page(line()), headers);
    },
  },
  {
    name: 'COOP, and a policy that forbids the relay',
    because: 'the page has no opener and may reach no other server',
    outcome: stated('opener-cut', 'copy-policy', 'relay'),
    answer: (path, { line, server, mended }) =>
      twoPages(path, page(line()), {
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': `connect-src 'self'${mended ? ` ${server}` : ''}`,
      }),
    mend: ownerMends,
  },
  {
    name: 'a redirect to another site',
    because: 'every page leads on to an address that the site does not have',
    outcome: stated('foreign-redirect', 'add-address'),
    answer(path, { line, elsewhere }) {
      if (path === '/') return { status: 301, headers: { location: `${elsewhere}/shop` } };
      if (path === '/shop') return { body: page(line())('Blue mug') };
      return twoPages(path, page(line()));
    },
  },
  {
    name: 'a page that is not there',
    because: 'the site answers with an error page',
    outcome: stated('unreachable', 'open-again'),
    answer: (path, { line, mended }) =>
      mended ? twoPages(path, page(line())) : { status: 404, body: page('')('Not found') },
    mend: ownerMends,
  },
  {
    name: 'a tab that is closed',
    because: 'the person closed it before it had loaded',
    outcome: stated('window-closed', 'open-again'),
    answer: (path, { line, mended }) => ({
      ...twoPages(path, page(line())),
      ...(!mended && { body: page('')('Blue mug') }),
    }),
    async opened({ page: opened }) {
      await opened?.close();
    },
    mend: ownerMends,
  },
];
