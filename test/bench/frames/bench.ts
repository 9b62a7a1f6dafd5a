/**
 * `npm run bench:frames`: trees of frames drawn by lot, with clicks in each: how many are told twice, not at all, or by one who must
 * not look; what removed frames leave behind; which links carry a visitor; what all of it weighs. `--seed N`, `--rounds N`, `--json`.
 */
import type { RuleSet } from '../../../shared/ruleset/types';
import { sample } from '../../samples/samples';
import { compileContainer } from '../../support/compile';
import { type Hosts, startHosts } from '../../support/hosts';
import { type Row, report, row } from '../../support/table';
import { mulberry32 } from '../generator';
import { addressOf, change, frameOf, grow, hostsOfSite, isTold, type Node, servePages } from './tree';

const asked = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const seed = asked('seed', 6);
const rounds = asked('rounds', 25);
const clicksARound = 12;
const mounts = 150;
const links = 400;
/** Frames of other origins wait so long for a page around them at most. */
const settleMs = 900;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const ruleSet = (origins: string[], site: Partial<RuleSet['site']>): RuleSet => ({
  format: 1,
  site: { origins, ...site },
  plan: { stages: [], events: [{ name: 'seen' }, { name: 'pressed', params: { n: { type: 'string' } } }] },
  variables: [
    { id: 'n', type: 'element', settings: { from: 'target', read: 'attribute', attribute: 'data-n' } },
  ],
  rules: [
    { id: 'seen', triggers: [{ type: 'page-view', settings: {} }], event: 'seen' },
    {
      id: 'pressed',
      triggers: [{ type: 'click', settings: { target: 'button' } }],
      event: 'pressed',
      params: { n: '{{n}}' },
    },
  ],
  destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
  consent: { default: { analytics_storage: 'granted' }, pending: 'queue', storage: 'analytics_storage' },
});

async function trees(hosts: Hosts): Promise<Row[]> {
  const random = mulberry32(seed);
  servePages(hosts);
  await hosts.install(ruleSet(hostsOfSite.map(hosts.origin), { frames: 'site' }));
  const sum = { clicks: 0, twice: 0, missed: 0, foreign: 0, views: 0 };
  for (let round = 0; round < rounds; round++) {
    const { context, page } = await hosts.visitor();
    hosts.clear();
    const top: Node = { name: 'top', host: hostsOfSite[0], carries: true, sandbox: false };
    const tree = [top];
    await page.goto(addressOf(hosts, top));
    for (let count = 0; count < 5; count++) await grow(hosts, page, tree, random);
    const expected = new Map<string, boolean>();
    for (let click = 0; click < clicksARound; click++) {
      if (click === clicksARound / 2) {
        for (let count = 0; count < 2; count++) await change(hosts, page, tree, random);
        await grow(hosts, page, tree, random);
      }
      if (click % (clicksARound / 2) === 0) await pause(settleMs);
      const node = tree[Math.floor(random() * tree.length)]!;
      const n = `${round}.${click}`;
      expected.set(n, isTold(node));
      await frameOf(page, node).evaluate((name) => {
        const button = document.querySelector('button')!;
        button.dataset['n'] = name;
        button.click();
      }, n);
    }
    await pause(400);
    await context.close();
    await pause(100);
    const told = (n: string) => hosts.events.filter(({ params }) => params['n'] === n).length;
    for (const [n, should] of expected) {
      sum.clicks++;
      if (told(n) > 1) sum.twice++;
      if (should && !told(n)) sum.missed++;
      if (!should && told(n)) sum.foreign++;
    }
    sum.views += hosts.events.filter(({ name }) => name === 'seen').length;
  }
  const note = `${sum.clicks} clicks in ${rounds} trees of frames, seed ${seed}`;
  return [
    row('host.frames.counted-twice', sum.twice, '', 0, { note }),
    row('host.frames.missed', sum.missed, '', 0, { note }),
    row('host.frames.looked-into', sum.foreign, '', 0, { note: 'of another origin, or in a sandbox' }),
    row('host.frames.extra-views', sum.views - rounds, '', 0, { note: `${rounds} pages were opened` }),
  ];
}

async function leaks(hosts: Hosts): Promise<Row[]> {
  await hosts.install(ruleSet(hostsOfSite.map(hosts.origin), { frames: 'same-origin' }));
  const { context, page } = await hosts.visitor();
  await page.goto(`${hosts.origin(hostsOfSite[0])}/carries`);
  const browser = await context.newCDPSession(page);
  const documents = async () => {
    for (let count = 0; count < 3; count++) await browser.send('HeapProfiler.collectGarbage');
    return (await browser.send('Memory.getDOMCounters')).documents;
  };
  const mount = (count: number) =>
    page.evaluate(async (times) => {
      for (let at = 0; at < times; at++) {
        const frame = document.createElement('iframe');
        frame.src = at % 2 ? '/bare' : '/carries';
        await new Promise((resolve) => {
          frame.onload = resolve;
          document.body.append(frame);
        });
        frame.contentDocument!.querySelector('button')!.click();
        frame.remove();
      }
    }, count);
  // The first ones warm caches.
  await mount(10);
  await pause(500);
  const before = await documents();
  await mount(mounts);
  await pause(500);
  const after = await documents();
  await context.close();
  return [
    row('host.frames.documents-left', after - before, '', 2, {
      note: `after ${mounts} frames came and went`,
    }),
  ];
}

async function strangers(hosts: Hosts): Promise<Row[]> {
  const random = mulberry32(seed);
  const named = ['shop.test', 'booking.test'];
  await hosts.install(ruleSet(['www.shop.test', 'booking.test'].map(hosts.origin), { domains: named }));
  hosts.page('www.shop.test', '/', '<head><!-- container --></head><main></main>');
  const { context, page } = await hosts.visitor();
  await page.goto(`${hosts.origin('www.shop.test')}/`);
  await page.waitForFunction(() => localStorage.length > 0);
  const pick = (all: readonly string[]) => all[Math.floor(random() * all.length)]!;
  const made = Array.from({ length: links }, () => {
    const before = pick(['', '', 'www.', 'a.b.', 'not-', 'shop.test.', 'x']);
    const after = pick(['', '', '', '.evil.test', '.', 'ing', ':8443', '@evil.test']);
    const scheme = pick(['http://', 'http://', 'https://', '//', 'mailto:a@', 'javascript:', 'ftp://']);
    const url = `${scheme}${before}${pick(named)}${after}${pick(['', '/p?q=1#f', '?mp_visitor=1', '#x'])}`;
    const { protocol, hostname } = (() => {
      try {
        return new URL(url, hosts.origin('www.shop.test'));
      } catch {
        return { protocol: '', hostname: '' };
      }
    })();
    // The slow, obvious twin: of the domain that is not the page's own.
    const should = /^https?:$/.test(protocol) && (hostname === named[1] || hostname.endsWith(`.${named[1]}`));
    return { url, should };
  });
  const carried = await page.evaluate(
    (urls) =>
      urls.map((url) => {
        const link = document.createElement('a');
        link.setAttribute('href', url);
        document.querySelector('main')!.append(link);
        link.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
        const next = link.getAttribute('href')!;
        link.remove();
        return next !== url;
      }),
    made.map(({ url }) => url),
  );
  await context.close();
  const wrong = (value: boolean) =>
    made.filter(({ should }, at) => should !== value && carried[at] === value);
  const note = `${links} links, ${made.filter(({ should }) => should).length} of them to a named domain, seed ${seed}`;
  return [
    row('privacy.identity.told-strangers', wrong(true).length, '', 0, { note }),
    row('privacy.identity.links-missed', wrong(false).length, '', 0, { note }),
  ];
}

async function weights(): Promise<Row[]> {
  const card = sample('card').ruleSet();
  const weigh = async (site: Partial<RuleSet['site']>) =>
    (await compileContainer({ ...card, site: { ...card.site, ...site } })).bytes.brotli!;
  const plain = await weigh({});
  const more = async (id: string, site: Partial<RuleSet['site']>, note: string) =>
    row(id, (await weigh(site)) - plain, 'B', undefined, {
      note: `brotli, more than the card’s ${plain}: ${note}`,
    });
  return [
    await more('host.frames.bytes-own', { frames: 'own' }, 'frames each for itself'),
    await more('host.frames.bytes-same-origin', { frames: 'same-origin' }, 'frames of the same address'),
    await more('host.frames.bytes-site', { frames: 'site' }, 'frames of all the site’s addresses'),
    await more('privacy.identity.bytes', { domains: ['shop.example', 'booking.example'] }, 'two domains'),
  ];
}

const hosts = await startHosts();
try {
  report([
    ...(await trees(hosts)),
    ...(await leaks(hosts)),
    ...(await strangers(hosts)),
    ...(await weights()),
  ]);
} finally {
  await hosts.stop();
}
// esbuild's process would keep this one waiting.
process.exit();
