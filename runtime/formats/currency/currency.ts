import type { Value } from '../../../shared/definition';
import type { CurrencySettings } from './currency.definition';

// Codes of ISO 4217 that shops sell in; in capitals a shop's other words are rarely one of them.
const codes =
  /(?:^|[^A-Z])(A[EU]D|ARS|BGN|BRL|C[AO]P|CAD|CHF|CL[FP]|CNY|CZK|DKK|EGP|EUR|GBP|HKD|HUF|I[DN]R|ILS|ISK|JPY|K[RW]W|KES|MAD|MXN|MYR|NGN|NOK|NZD|PEN|PHP|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR)(?![A-Z])/;
// What a sign is called by: letters that make a shared sign clear stand before it.
const signs =
  /* @__PURE__ */ 'EUR€ GBP£ INR₹ KRW₩ TRY₺ UAH₴ RUB₽ VND₫ ILS₪ THB฿ PHP₱ NGN₦ PLNzł CZKKč HUFFt BRLR$ USDUS$ CADCA$ CADC$ AUDAU$ AUDA$ NZDNZ$ HKDHK$ SGDS$ MXNMX$ JPY円'.split(
    ' ',
  );

export default function currency({ unclear }: CurrencySettings, value: Value): Value {
  const text = `${value ?? ''}`;
  const [, code] = codes.exec(text) || [];
  return (
    code ||
    signs.find((each) => text.includes(each.slice(3)))?.slice(0, 3) ||
    (USES.currencyFormat!.unclear && /[$¥]|\bkr\b/.test(text) ? unclear : undefined)
  );
}
