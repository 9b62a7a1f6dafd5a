// Every repetition is bounded, so that no text can make these slow. In addresses `%40` is @, `%20` a space, `%2B` a +.
const email =
  /[^\s@/?&=#;,:<>"'()]{1,64}(?:@|%(?:25)?40)[^\s@/?&=#;,:<>"'()]{1,99}\.(?:xn--[\w-]{2,24}|[a-z]{2,24}|[^\0-~]{2,24})/gi;
// The two parts of a JSON Web Token that say something; a signature may follow. RFC 7519.
const token = /eyJ[\w-]{9,400}\.[\w-]{9,2000}[\w.-]{0,2000}/g;
// An account: two letters, two digits and more of both (ISO 13616). A card: networks start with 2 to 6. Either may stand in groups.
const account =
  /(?:\b|_|%2\w)(?:[A-Z]{2}\d\d|[2-6]\d{3})[A-Z\d]{0,30}(?:(?:[ +-]|%2\w)[A-Z\d]{1,6}){0,8}(?!\w)/gi;
// International; national with a leading 0 and a gap; French pairs; North American. Plain digits are more often an order or article number.
const phone =
  /(?:\+|%2B)[1-9](?:(?:[ ()+.-]|%2\w){0,2}\d){6,13}|(?:\b|%2\d)(?:0\d{2,4}(?:[ ()+.-]|\/|%2\w){1,3}\d(?:(?:[ ()+.-]|\/|%2\w){0,2}\d){5,11}|0[1-9](?:(?:[ +.-]|%2\w)\d\d){4}\b)|\(?(?:\b|%2\d)\d{3}\)?(?:[ +.-]|%2\w){1,2}\d{3}(?:[ +.-]|%2\w)\d{4}\b/gi;

/** The text or address with e-mail addresses, tokens, card, account and phone numbers replaced; cut at 4,096 characters. */
export function redact(text: string): string {
  // Groups of digits in an id read like a telephone number now and then.
  if (/^[\da-f]{8}(-[\da-f]{4}){4}[\da-f]{8}$/i.test(text)) return text;
  // Sent texts end at 2,048 characters; no need to look much further.
  return text
    .slice(0, 4096)
    .replace(email, '[email]')
    .replace(token, '[token]')
    .replace(account, (found) => {
      // What follows a number may look like more of it: one group after the other is left out.
      for (let part = found; part; part = part.replace(/\W?\w*$/, '')) {
        const signs = part.replace(/%2\w|\W|_/g, '');
        const rest = [...signs.slice(4), ...signs.slice(0, 4)].reduce(
          (sum, sign) => +`${sum}${Number.parseInt(sign, 36)}` % 97,
          0,
        );
        // The last digit checks the others (Luhn, ISO/IEC 7812-1). Of an account, the whole with its first four last: ISO 7064.
        const sum = [...signs]
          .reverse()
          .reduce((sum, digit, place) => sum + +(place % 2 ? '0246813579'[+digit]! : digit), 0);
        if (/^\d{14,19}$/.test(signs) ? sum % 10 < 1 : rest === 1 && /^\D.{14}/.test(signs))
          return `[${/^\D/.test(signs) ? 'iban' : 'card'}]${found.slice(part.length)}`;
      }
      return found;
    })
    .replace(phone, '[phone]');
}
