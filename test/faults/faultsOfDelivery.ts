/** The rule fired, and something became of its event. */
import { type Fault, reports, rules } from './fault';
import { addButton, product } from './pages';

const asking = (state: 'unknown' | 'denied') =>
  rules({
    set: {
      destinations: [{ ...reports, consent: ['analytics_storage'] }],
      consent: { manager: 'page', default: { analytics_storage: state }, pending: 'queue' },
    },
  });
const reported = rules({ set: { destinations: [reports] } });
const wanting = (type: 'string' | 'number', value?: string) =>
  rules({
    rule: value ? { params: { price: value } } : {},
    set: {
      plan: { stages: [], events: [{ name: 'add_to_cart', params: { price: { type, required: true } } }] },
      variables: [
        { id: 'price', type: 'element', settings: { from: 'page', selector: '.no-price', read: 'text' } },
        { id: 'title', type: 'element', settings: { from: 'page', selector: 'h1', read: 'text' } },
      ],
    },
  });

const addAndWait: NonNullable<Fault['visitor']> = async (page) => {
  await page.click('#add');
  await page.waitForTimeout(1200);
};

export const brokenDelivery: Fault[] = [
  {
    name: 'the only destination is switched off',
    rules: rules({ set: { destinations: [{ ...reports, enabled: false }] } }),
    expected: 'destination-off',
    mend: 'turn-on',
  },
  {
    name: 'nobody has answered the banner',
    rules: asking('unknown'),
    expected: 'consent-missing',
    mend: 'add-consent',
  },
  {
    name: 'the visitor said no',
    rules: asking('denied'),
    expected: 'consent-refused',
    mend: 'add-consent',
  },
  {
    name: 'a parameter that must be there was not on the page',
    rules: wanting('string', '{{price}}'),
    expected: 'param-missing',
    mend: 'fill-parameter',
  },
  {
    name: 'a number was asked for and a name was read',
    rules: wanting('number', '{{title}}'),
    expected: 'param-cast',
    mend: 'fill-parameter',
  },
  {
    name: 'the page was left before the vendor sent anything',
    body: product(addButton.replace('<button', '<a href="/cart"').replace('</button>', '</a>')),
    head: '<script>window.gtag = (...given) => setTimeout(() => fetch("/collect?" + given.join("&")), 2000);</script>',
    visitor: async (page) => {
      await page.click('#add');
      await page.waitForURL('**/cart');
      await page.waitForTimeout(500);
    },
    rules: rules({
      set: {
        destinations: [{ id: 'ga', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' }, consent: [] }],
      },
    }),
    sending: true,
    asked: ({ recorded }) =>
      recorded.findIndex(({ entry }) => entry.kind === 'gesture' && entry.gesture === 'click'),
    expected: 'page-left',
    mend: 'open',
  },
  {
    name: 'the site’s policy does not let the collector be reached',
    headers: { 'content-security-policy': "connect-src 'self'" },
    rules: reported,
    sending: true,
    visitor: addAndWait,
    expected: 'blocked-policy',
    mend: 'allow-host',
  },
  {
    name: 'a blocker refuses the collector',
    rules: reported,
    sending: true,
    collector: 'refused',
    visitor: addAndWait,
    expected: 'blocked',
    mend: 'allow-host',
  },
  {
    name: 'the visitor is offline',
    rules: reported,
    sending: true,
    visitor: async (page) => {
      await page.context().setOffline(true);
      await addAndWait(page);
    },
    expected: 'offline',
    mend: 'none',
  },
  {
    name: 'the collector says no',
    rules: reported,
    sending: true,
    collector: 403,
    visitor: addAndWait,
    expected: 'refused',
    mend: 'open',
  },
  {
    name: 'nothing is wrong but that sending is off',
    rules: rules(),
    expected: 'sending-off',
    mend: 'send',
  },
];
