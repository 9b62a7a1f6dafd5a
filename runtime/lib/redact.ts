// Every repetition is bounded, so that no text can make these slow. `%40`, `%2B` and `%20` are @, + and space in addresses.
const email = /[^\s@/?&=#;,:<>"'()]{1,64}(?:@|%(?:25)?40)[^\s@/?&=#;,:<>"'()]{1,99}\.[a-z]{2,24}/gi;
const digits = /\d(?:(?:[ +-]|%20)?\d){13,18}/g;
// International; national with a leading 0 and a gap; French pairs; North American. Plain digits are more often an order or article number.
const phone =
  /(?:\+|%2B)[1-9](?:(?:[ ().-]|%20){0,2}\d){6,13}|\b0\d{2,4}[ /-]{1,3}\d{3}[\d /-]{2,9}\d|\b0[1-9](?:[ .]\d\d){4}\b|\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b/gi;

/** Sent texts end at 2,048 characters; no need to look much further. */
const maxLength = 4096;

/** The text or address with e-mail addresses, card numbers and phone numbers replaced; cut at 4,096 characters. */
export function redact(text: string): string {
  return text
    .slice(0, maxLength)
    .replace(email, '[email]')
    .replace(digits, (found) => (isCard(found.replace(/%20|\D/g, '')) ? '[card]' : found))
    .replace(phone, '[phone]');
}

/** Card networks start with 2 to 6; the last digit checks the others (Luhn, ISO/IEC 7812-1). */
function isCard(number: string): boolean {
  let sum = 0;
  for (let place = 1; place <= number.length; place++) {
    const digit = number[number.length - place]!;
    sum += +(place % 2 ? digit : '0246813579'[+digit]!);
  }
  return /^[2-6]/.test(number) && sum % 10 === 0;
}
