/**
 * Patterns as marketers, analysts and developers write them: kinds of pattern, each with many words put in. Seeded by their place
 * in the lists, so that every run has the same.
 */

const pages = [
  'product',
  'shop',
  'checkout',
  'cart',
  'pricing',
  'thank-you',
  'signup',
  'blog',
  'account',
  'search',
];
const steps = ['shipping', 'payment', 'review', 'confirmation', 'address', 'login', 'delivery', 'summary'];
const words = [
  'sale',
  'summer',
  'newsletter',
  'spring-2026',
  'brand',
  'retargeting',
  'outlet',
  'gift',
  'b2b',
  'trial',
];
const locales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da'];
const parameters = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'gclid',
  'variant',
  'colour',
  'size',
  'ref',
  'q',
  'page',
];
const hosts = ['shop', 'www', 'm', 'app', 'help', 'pay', 'booking', 'cdn', 'news', 'jobs'];

type Make = (one: string, other: string, third: string) => string;
type Lists = readonly [readonly string[], readonly string[], readonly string[]];

/** Each kind with the lists its words come from. */
const kinds: readonly (readonly [Lists, readonly Make[]])[] = [
  [
    [pages, steps, locales],
    [
      (a) => `^/${a}/`,
      (a) => `^/${a}/?$`,
      (a, b) => `^/${a}/${b}/?$`,
      (a, b) => `/${a}/.*/${b}`,
      (a, b) => `^/${a}/.*${b}$`,
      (a, b, c) => `^/(${c}|en)/${a}/${b}`,
      (a, _, c) => `^(/${c})?/${a}(/.*)?$`,
      (a) => `/${a}(/|$|\\?)`,
      (a) => `.*/${a}/.*`,
      (a, b) => `.*${a}.*${b}.*`,
      (a, b) => `${a}.*${b}`,
      (a, b) => `^/(${a}|${b})/`,
      (a) => `^/${a}/[^/]+$`,
      (a) => `^/${a}/[^/]+/[^/]+/?$`,
      (a) => `^/${a}/\\d+$`,
      (a) => `^/${a}/[a-z0-9-]+(\\.html)?$`,
      (a) => `^/${a}/([\\w-]+/)*$`,
      (a) => `^/${a}/([^/?#]+)`,
      (a, b) => `^(?!.*/${b}).*/${a}`,
      (a) => `^/${a}/(?!print).*$`,
      (a) => `^/${a}/p-(\\d{4,8})-[\\w-]+\\.html$`,
      (a, b) => `^/${a}\\?.*step=${b}`,
      (a, b) => `/${a}/(?:${b}|done)(?:/\\d+)?/?$`,
      (a) => `^/[a-z]{2}(-[a-z]{2})?/${a}`,
      (a) => `/${a}/.+`,
      (a) => `${a}$`,
    ],
  ],
  [
    [hosts, pages, locales],
    [
      (a) => `^https?://${a}\\.example\\.com`,
      (a, b) => `^https://${a}\\.example\\.(com|de|fr)/${b}`,
      (a) => `^https?://([a-z0-9-]+\\.)+example\\.com/.*${a}`,
      (a, b) => `^https?://(www\\.)?${a}\\.example/${b}(/|\\?|$)`,
      (a) => `^https?://[^/]+/${a}`,
      (a, b) => `https://${a}\\.example/.*\\?.*${b}=`,
      (a) => `(^|\\.)${a}\\.example$`,
      (a, b, c) => `^https://${a}\\.example/${c}/${b}#.+$`,
      (a) => `^(?:https?:)?//(?:[\\w-]+\\.)?${a}\\.example(?::\\d+)?(?:/[^?#]*)?(?:\\?[^#]*)?(?:#.*)?$`,
    ],
  ],
  [
    [parameters, words, pages],
    [
      (a) => `[?&]${a}=`,
      (a) => `[?&]${a}=([^&#]*)`,
      (a, b) => `[?&]${a}=${b}(&|$)`,
      (a, b) => `[?&]${a}=[^&]*${b}[^&]*`,
      (a, b) => `${a}=(${b}|other)`,
      (a, b) => `^${b}[-_ ]?\\d{0,4}$|^${a}$`,
      (a) => `(?:^|&)${a}=(\\w+)`,
      (a, b) => `${a}=.*${b}`,
      (a, b, c) => `^/${c}.*[?&]${a}=${b}`,
    ],
  ],
  [
    [words, steps, pages],
    [
      (a) => `^${a}$`,
      (a, b) => `(${a}|${b})`,
      (a, b) => `^(${a}|${b})_(start|end)$`,
      (a) => `^${a}\\s*[-–:]\\s*\\d+`,
      (a) => `\\b${a}\\b`,
      (a, b) => `\\b(${a}|${b})s?\\b`,
      (a) => `^${a}_[a-z]+(_[a-z]+)*$`,
      (a) => `^\\s*${a}\\s*$`,
      (a, b) => `^${a}.*${b}$`,
      (a) => `(^|\\s)${a}(\\s|$)`,
      (a, b, c) => `^(?=.*${a})(?=.*${b}).*${c}`,
      (a) => `^${a}[\\w ]{0,40}$`,
      (a, b) => `${a}[^.]*${b}`,
    ],
  ],
  [
    [['pdf', 'zip', 'docx', 'xlsx', 'mp4', 'csv', 'png', 'pptx', 'epub', 'dmg'], ['exe', 'msi'], ['v']],
    [
      (a) => `\\.${a}$`,
      (a, b) => `\\.(${a}|${b})(\\?.*)?$`,
      (a) => `^.*\\.${a}$`,
      (a, b) => `.+\\.(${a}|${b})(\\?.*)?$`,
      (a, _, c) => `/downloads/[\\w-]+-${c}\\d+(\\.\\d+)*\\.${a}`,
      (a) => `([^/]+)\\.${a}(?:[?#]|$)`,
    ],
  ],
  [
    [['EUR', 'USD', 'GBP', '€', '\\$', '£', 'CHF', 'kr', 'zł', 'Kč'], ['Order', 'Ref', 'SKU'], ['x']],
    [
      (a) => `${a}\\s*\\d+(?:[.,]\\d{2})?`,
      (a) => `(\\d{1,3}(?:[.,]\\d{3})*(?:[.,]\\d{2})?)\\s*${a}`,
      (a) => `^${a} ?(\\d+)([.,]\\d\\d)?$`,
      (a, b) => `${b}:?\\s*#?([A-Z0-9-]{4,20}).*${a}`,
      (a) => `[\\d.,]+\\s?${a}`,
    ],
  ],
];

/** What everybody has somewhere: addresses, numbers, dates, names of events. */
const classics = [
  '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
  '[\\w.+-]+@[\\w-]+\\.[\\w.-]+',
  '^\\+?[\\d ()/-]{7,20}$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}$',
  '^([01]\\d|2[0-3]):[0-5]\\d$',
  '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$',
  '^#?[0-9a-f]{6}$',
  '^\\d{1,3}(\\.\\d{1,3}){3}$',
  '^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$',
  '^(\\d{4}[ -]?){3}\\d{4}$',
  '^[a-z]+(_[a-z0-9]+)*$',
  '^[A-Z][a-z]+( [A-Z][a-z]+)*$',
  '^\\s+|\\s+$',
  '\\s{2,}',
  '[^a-z0-9]+',
  '^(true|yes|on|1)$',
  '^(?=.*[A-Z])(?=.*\\d).{8,}$',
  '<[^>]+>',
  '"[^"]*"',
  '^-?\\d+(\\.\\d+)?$',
  '\\d+',
  '.*',
  '.+',
  '^.*$',
  '^$',
  '^(GA1\\.\\d\\.)(\\d+\\.\\d+)$',
  '(^|; )consent=([^;]*)',
  '^(?:(?!admin).)*$',
  '^([^-]+)-([^-]+)-(.+)$',
  '^/([a-z]{2})/([^/]+)/([^/]+)/([^/]+)/?$',
  'Mobile|Android|iP(hone|ad|od)',
  'bot|crawl|spider|slurp',
];

const perKind = 60;

export const ordinary: readonly string[] = [
  ...new Set([
    ...classics,
    ...kinds.flatMap(([[one, other, third], makes]) =>
      makes.flatMap((make) =>
        Array.from({ length: perKind }, (_, at) =>
          make(
            one[at % one.length] ?? '',
            other[(at * 3 + Math.floor(at / one.length)) % other.length] ?? '',
            third[(at * 7 + Math.floor(at / other.length)) % third.length] ?? '',
          ),
        ),
      ),
    ),
  ]),
];
