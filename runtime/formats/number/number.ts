import type { Value } from '../../../shared/definition';
import { guard } from '../../core/guard';
import type { NumberSettings } from './number.definition';

// The first number of the text. Groups of two exist in India. What goes on like a number after its end was written for
// another country: no value is better than a wrong one.
const point = /^\D*?([-−]?(?:\d+(?:[,'’\s]\d{2,3})*(?:\.\d+)?|\.\d+))(?![.,]?\d)/;
const comma = /^\D*?([-−]?(?:\d+(?:[.'’\s]\d{2,3})*(?:,\d+)?|,\d+))(?![.,]?\d)/;

export default function number({ locale }: NumberSettings, value: Value): Value {
  // First, so that it is left out where no rule asks for another language.
  const continental =
    USES.numberFormat!.locale_page && locale === 'page'
      ? guard(writesComma)
      : USES.numberFormat!.locale && /^de$|fr/.test(locale || '');
  if (typeof value === 'number') return value;
  const found = (continental ? comma : point).exec(`${value ?? ''}`);
  if (!found) return undefined;
  const digits = found[1]!.replace(continental ? /[^\d,−-]/g : /[^\d.−-]/g, '');
  return +digits.replace(',', '.').replace('−', '-');
}

/** Whether the page's language writes a comma before decimals. A language that the browser does not know is an error. */
function writesComma(): boolean {
  const language = document.documentElement.lang.replace('_', '-') || 'en';
  return (0.5).toLocaleString(language).includes(',');
}
