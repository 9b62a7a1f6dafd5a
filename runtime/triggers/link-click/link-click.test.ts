import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';
import { linkClick } from './link-click.definition';

const params = {
  url: '{{link_url}}',
  domain: '{{link_domain}}',
  method: '{{link_method}}',
  file: '{{file_name}}',
  extension: '{{file_extension}}',
};
const links = (settings: Record<string, unknown>) => oneRule({ type: 'link-click', settings }, { params });

/** A page of links that lead nowhere, so that every one can be clicked. */
const stay = "addEventListener('click', (event) => event.preventDefault())";
const page = (hrefs: readonly string[]) =>
  `${hrefs.map((href) => `<p><a href="${href}">Link</a></p>`).join('')}<script>${stay}</script>`;

/** Which of the links fire. */
async function counted(settings: Record<string, unknown>, hrefs: readonly string[]) {
  const running = await runContainer({ ruleSet: links(settings), html: page(hrefs) });
  return [...running.document.querySelectorAll('a')].flatMap((link) => {
    const before = running.events.length;
    link.click();
    const [event] = running.events.slice(before);
    return event ? [[link.getAttribute('href'), event] as const] : [];
  });
}

async function firing(settings: Record<string, unknown>, hrefs: readonly string[]) {
  return (await counted(settings, hrefs)).map(([href]) => href);
}

const mixed = [
  'https://partner.example/offer',
  'https://shop.example/about',
  'https://blog.shop.example/post',
  'https://notshop.example/',
  '/contact',
  '/page?sort=price',
  '#top',
  'mailto:info@shop.example',
  'javascript:void(0)',
];

it.each([
  ['any', mixed],
  ['outbound', ['https://partner.example/offer', 'https://notshop.example/']],
  [
    'internal',
    ['https://shop.example/about', 'https://blog.shop.example/post', '/contact', '/page?sort=price'],
  ],
  ['mail', ['mailto:info@shop.example']],
  ['phone', []],
])('takes these for links of the kind “%s”', async (kind, expected) => {
  expect(await firing({ kind }, mixed)).toEqual(expected);
});

it.each([
  [
    'phone',
    [
      ['tel:+15551234567', 'phone'],
      ['callto:5551234', 'phone'],
    ],
    ['https://tel.example/', 'sms:+15551234567'],
  ],
  ['mail', [['mailto:a@shop.example?subject=Hi', 'email']], ['mailto:?body=Look%20at%20this']],
  [
    'messenger',
    [
      ['https://wa.me/15551234567?text=Hello', 'whatsapp'],
      ['https://api.whatsapp.com/send?phone=15551234567', 'whatsapp'],
      ['whatsapp://send?phone=15551234567', 'whatsapp'],
      ['https://t.me/shop', 'telegram'],
      ['https://m.me/shop', 'messenger'],
      ['viber://chat?number=%2B15551234567', 'viber'],
      ['sms:+15551234567', 'sms'],
    ],
    [
      'https://wa.me/?text=https://shop.example',
      'whatsapp://send?text=Look',
      'https://t.me/share/url?url=https://shop.example',
      'https://nott.me/x',
      'https://partner.example/wa.me/',
    ],
  ],
  [
    'map',
    [
      ['https://www.google.de/maps/place/Shop', 'google'],
      ['https://maps.google.com/?q=Shop', 'google'],
      ['https://maps.app.goo.gl/abc', 'google'],
      ['https://maps.apple.com/?q=Shop', 'apple'],
      ['geo:52.5,13.4', 'device'],
      ['https://www.openstreetmap.org/#map=18/52/13', 'openstreetmap'],
    ],
    ['https://www.google.de/search?q=maps', 'https://maps.shop.example/'],
  ],
  [
    'social',
    [
      ['https://www.instagram.com/shop', 'instagram'],
      ['https://x.com/shop', 'x'],
      ['https://de.linkedin.com/company/shop', 'linkedin'],
      ['https://www.pinterest.fr/shop/', 'pinterest'],
    ],
    [
      'https://www.facebook.com/sharer/sharer.php?u=https://shop.example',
      'https://twitter.com/intent/tweet?text=x',
      'https://netflix.com/',
    ],
  ],
  [
    'share',
    [
      ['https://www.facebook.com/sharer/sharer.php?u=https://shop.example', 'facebook'],
      ['https://twitter.com/intent/tweet?text=x', 'x'],
      ['https://www.linkedin.com/sharing/share-offsite/?url=https://shop.example', 'linkedin'],
      ['https://api.whatsapp.com/send?text=Look', 'whatsapp'],
      ['mailto:?subject=Look', 'email'],
      ['https://pinterest.de/pin/create/button/?url=x', 'pinterest'],
    ],
    ['https://www.facebook.com/shop', 'mailto:info@shop.example', 'https://twitter.com/intent/follow?x=1'],
  ],
  [
    'calendar',
    [
      ['/events/launch.ics', 'file'],
      ['webcal://shop.example/feed', 'file'],
      ['data:text/calendar;charset=utf8,BEGIN:VCALENDAR', 'file'],
      ['https://calendar.google.com/calendar/render?action=TEMPLATE', 'google'],
      ['https://outlook.live.com/calendar/0/deeplink/compose', 'outlook'],
    ],
    ['/topics', '/calendar'],
  ],
  [
    'app',
    [
      ['https://apps.apple.com/app/id1', 'apple'],
      ['https://play.google.com/store/apps/details?id=x', 'google'],
    ],
    ['https://play.google.com/books'],
  ],
])('tells links of the kind “%s” by where they lead, and how', async (kind, expected, not) => {
  const found = await counted({ kind }, [...expected.map(([href]) => href!), ...not]);
  expect(found.map(([href, { method }]) => [href, method])).toEqual(expected);
});

it('counts files by their ending, in the path, in the query, or as the link says', async () => {
  const running = await runContainer({
    ruleSet: links({ kind: 'download' }),
    html: `${page([
      '/files/Price%20list.PDF#page=2',
      '/get.php?file=docs/terms.docx&lang=en',
      'https://cdn.example/app.tar.gz?v=1',
      '/100%zip/odd%.zip',
      '/page.html',
      '/pdf',
      '/about?from=mail.example',
    ])}<a href="/export?id=1" download="orders.json">x</a><a href="/export/2" download>x</a>`,
  });
  for (const link of running.document.querySelectorAll('a')) link.click();
  expect(running.events.map(({ file, extension }) => [file, extension])).toEqual([
    ['Price list.PDF', 'pdf'],
    ['terms.docx', 'docx'],
    ['app.tar.gz', 'gz'],
    ['odd%.zip', 'zip'],
    ['orders.json', 'json'],
    ['2', undefined],
  ]);
});

it('takes exactly the file types that its form shows, unless others are named', async () => {
  const { default: types } = linkClick.settings.properties.extensions;
  const hrefs = [...types, 'html', 'php', 'json'].map((type) => `/a.${type}`);
  expect(await firing({ kind: 'download' }, hrefs)).toEqual(types.map((type) => `/a.${type}`));
  expect(await firing({ kind: 'download', extensions: ['json', 'pdf'] }, hrefs)).toEqual([
    '/a.pdf',
    '/a.json',
  ]);
});

it('takes only links that lead to the named sites', async () => {
  const hrefs = [
    'https://calendly.com/acme/intro',
    'https://calendly.com/other',
    'https://eu.cal.com/acme',
    'https://notcal.com/acme',
    'skype:acme?call',
  ];
  const sites = ['calendly.com/acme', 'cal.com', 'skype:'];
  expect(await firing({ sites }, hrefs)).toEqual([hrefs[0], hrefs[2], hrefs[4]]);
  expect(await firing({ sites, kind: 'outbound' }, hrefs)).toEqual([hrefs[0], hrefs[2]]);
});

it('takes only links in the named place, or the link itself', async () => {
  const html = `<header><a id="one" href="#1"><i>one</i></a></header><footer><a id="two" href="#2">two</a></footer>`;
  for (const target of ['footer', '#two']) {
    const running = await runContainer({ ruleSet: links({ target }), html });
    await running.click('#one i');
    expect(running.events).toHaveLength(0);
    await running.click('#two');
    expect(running.events).toHaveLength(1);
  }
});

it('notices address, domain and method, and no address or number of a person', async () => {
  const found = await counted({ kind: 'any' }, [
    'https://www.partner.example/a?b=1',
    'mailto:jane.doe@shop.example?subject=Hi',
    'tel:5551234567',
    'sms:5551234567?body=Hi',
    'https://wa.me/4915112345678?text=Hi',
    'https://hotel.example/rooms?phone=5551234&x=1',
  ]);
  expect(found.map(([, { url, domain }]) => [url, domain])).toEqual([
    ['https://www.partner.example/a?b=1', 'www.partner.example'],
    ['mailto:[email]?subject=Hi', undefined],
    ['tel:[phone]', undefined],
    ['sms:[phone]?body=Hi', undefined],
    ['https://wa.me/[phone]?text=Hi', 'wa.me'],
    ['https://hotel.example/rooms?phone=[phone]&x=1', 'hotel.example'],
  ]);
});

const one = `<a id="link" href="#there">A <b>link</b></a>`;

it.each([
  ['open', 2],
  ['main', 1],
  ['middle', 1],
  ['right', 1],
])('with the button “%s” counts %i of a left, a middle and a right click', async (button, times) => {
  const running = await runContainer({ ruleSet: links({ button }), html: one });
  for (const each of ['left', 'middle', 'right'] as const) await running.click('#link b', { button: each });
  expect(running.events).toHaveLength(times);
});

it('counts Enter', async () => {
  const running = await runContainer({ ruleSet: links({}), html: one });
  running.document.querySelector<HTMLElement>('#link')!.focus();
  await running.press('Enter');
  expect(running.events).toHaveLength(1);
});

it('sees areas of image maps and links of an SVG, old and new', async () => {
  const running = await runContainer({
    ruleSet: links({ kind: 'outbound' }),
    html: `<svg width="100" height="50"><a id="new" href="https://new.example/"><rect width="40" height="40"/></a>
      <a id="old" xlink:href="https://old.example/"><rect x="50" width="40" height="40"/></a></svg>
      <map name="m"><area href="https://area.example/" shape="default"></map><img usemap="#m" width="50" height="50" src="data:,">
      <script>${stay}</script>`,
  });
  await running.click('#new rect');
  await running.click('#old rect');
  running.document.querySelector('area')!.click();
  expect(running.events.map(({ url }) => url)).toEqual([
    'https://new.example/',
    'https://old.example/',
    'https://area.example/',
  ]);
});

it('sees links in open shadow roots, and those round a slot', async () => {
  const running = await runContainer({
    ruleSet: links({ kind: 'outbound', target: '.card' }),
    html: `<shop-card class="card"><b id="slotted">More</b></shop-card><script>${stay};
      document.querySelector('.card').attachShadow({ mode: 'open' }).innerHTML =
        '<a id="inner" href="https://in.example/">In</a> <a href="https://slot.example/"><slot></slot></a>';</script>`,
  });
  await running.click('.card >>> #inner');
  await running.click('#slotted');
  expect(running.events.map(({ domain }) => domain)).toEqual(['in.example', 'slot.example']);
});

it('sees links added later, on later virtual pages too', async () => {
  const running = await runContainer({ ruleSet: links({ kind: 'internal' }), html: '<main></main>' });
  running.window.history.pushState(null, '', '/next');
  running.document.querySelector('main')!.innerHTML = page(['/page', '/next#part']);
  for (const link of running.document.querySelectorAll('a')) {
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
  }
  // The page it is on now is no other page.
  expect(running.events).toHaveLength(1);
});

it('does not fire for what is no link', async () => {
  const running = await runContainer({
    ruleSet: links({}),
    html: '<a id="anchor" name="x">No address</a><button id="button">Go</button>',
  });
  await running.click('#anchor');
  await running.click('#button');
  expect(running.events).toHaveLength(0);
});

it.each(linkClick.presets.map((preset) => [preset.title, preset.settings] as const))(
  'compiles the preset “%s”',
  async (_, settings) => {
    const running = await runContainer({ ruleSet: links(settings) });
    expect(running.script.code).not.toBe('');
  },
);
