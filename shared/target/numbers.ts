/** How a page writes numbers and prices, judged by what it wrote. */
import type { NumberLocale } from './pickedValue';

// As the number format reads them: what it would not take must not be shown as taken.
const point = /^\D*?([-−]?(?:\d+(?:[,'’\s]\d{2,3})*(?:\.\d+)?|\.\d+))(?![.,]?\d)/;
const comma = /^\D*?([-−]?(?:\d+(?:[.'’\s]\d{2,3})*(?:,\d+)?|,\d+))(?![.,]?\d)/;

/** The first number of a text, as the container's number format would read it; undefined where there is none. */
export function readNumber(text: string, locale: NumberLocale): number | undefined {
  const continental = locale === 'de' || locale === 'fr';
  const found = (continental ? comma : point).exec(text);
  if (!found) return undefined;
  const digits = found[1]!.replace(continental ? /[^\d,−-]/g : /[^\d.−-]/g, '');
  return Number(digits.replace(',', '.').replace('−', '-'));
}

/**
 * The locale in which all of the texts are numbers. Where they could be read both ways, as `1.299`, the page's language
 * decides. Undefined: not all of them hold a number.
 */
export function guessLocale(texts: readonly string[], language: string): NumberLocale | undefined {
  const usual = usualIn(language);
  const order: NumberLocale[] = [usual, ...(['en', 'de', 'fr', 'de-CH'] as const)];
  let best: { locale: NumberLocale; value: number } | undefined;
  for (const locale of order) {
    const value = evidence(texts, locale) + (locale === usual ? 1 : 0);
    const fits = texts.length > 0 && texts.every((text) => readNumber(text, locale) !== undefined);
    if (fits && (!best || value > best.value)) best = { locale, value };
  }
  return best?.locale;
}

/** Two for each sign that only this way of writing uses so, less two for each that speaks against it. */
function evidence(texts: readonly string[], locale: NumberLocale): number {
  let value = 0;
  for (const text of texts) {
    const written = /\d[\d.,'’\s]*/.exec(text)?.[0].trim() ?? '';
    // One or two digits behind the last sign are decimals nearly everywhere, three are a group.
    const decimal = /([.,])\d{1,2}$/.exec(written)?.[1];
    const group = /\d([.,'’]|\s)\d{3}(?!\d)/.exec(written)?.[1];
    const wanted = { en: ['.', ','], de: [',', '.'], fr: [',', ' '], 'de-CH': ['.', '’'] }[locale];
    if (decimal) value += decimal === wanted[0] ? 2 : -2;
    if (group) {
      const same = group === wanted[1] || (/\s/.test(group) && wanted[1] === ' ');
      value += same || (group === "'" && wanted[1] === '’') ? 2 : -2;
    }
  }
  return value;
}

function usualIn(language: string): NumberLocale {
  try {
    const parts = new Intl.NumberFormat(language || 'en').formatToParts(12345.5);
    const decimal = parts.find(({ type }) => type === 'decimal')?.value;
    const group = parts.find(({ type }) => type === 'group')?.value ?? '';
    if (decimal === ',') return /\s/.test(group) ? 'fr' : 'de';
    return /['’]/.test(group) ? 'de-CH' : 'en';
  } catch {
    return 'en';
  }
}

const signs: [RegExp, code: string][] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/₽/, 'RUB'],
  [/₩/, 'KRW'],
  [/₺/, 'TRY'],
  [/₪/, 'ILS'],
  [/zł/i, 'PLN'],
  [/Kč/i, 'CZK'],
  [/R\$/, 'BRL'],
  [/(?:CA|C)\$/, 'CAD'],
  [/(?:AU|A)\$/, 'AUD'],
  [/US\$/, 'USD'],
];
/** Signs that several countries share, by the region or language of the page. The first is what is meant elsewhere. */
const shared: [RegExp, Record<string, string>, elsewhere: string][] = [
  [/\$/, { CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', MX: 'MXN' }, 'USD'],
  [/¥|円|元/, { CN: 'CNY', zh: 'CNY' }, 'JPY'],
  [
    /\bkr\b/i,
    { NO: 'NOK', nb: 'NOK', nn: 'NOK', no: 'NOK', DK: 'DKK', da: 'DKK', IS: 'ISK', is: 'ISK' },
    'SEK',
  ],
];
const codes = /\b(?:USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|JPY|CNY|INR|BRL|CAD|AUD|NZD|MXN|ZAR|TRY)\b/;

/** The currency a price is written in. A code in the text wins; `sure` is false where the sign is shared. */
export function guessCurrency(text: string, language: string): { code: string; sure: boolean } | undefined {
  const code = codes.exec(text)?.[0] ?? (/\bFr\.\s*\d/.test(text) ? 'CHF' : undefined);
  if (code) return { code, sure: true };
  const sign = signs.find(([pattern]) => pattern.test(text));
  if (sign) return { code: sign[1], sure: true };
  const [speech = '', region = ''] = language.replace('_', '-').split('-');
  const common = shared.find(([pattern]) => pattern.test(text));
  if (!common) return undefined;
  const [, byPlace, elsewhere] = common;
  return { code: byPlace[region.toUpperCase()] ?? byPlace[speech.toLowerCase()] ?? elsewhere, sure: false };
}

/** A text that is a price and little else: “$1,299.00”, “ab 12 €”. */
export function looksLikePrice(text: string): boolean {
  return (
    text.length <= 40 &&
    /\d/.test(text) &&
    (/[$€£¥₹₽₩₺₪円元]|zł|Kč|\bkr\b/i.test(text) || codes.test(text) || /\bFr\.\s*\d/.test(text))
  );
}
