// Every repetition is bounded, so that no text can make these slow. `%40`, `%2B` and `%20` are @, + and space in addresses.
const email = /[^\s@/?&=#;,:<>"'()]{1,64}(?:@|%(?:25)?40)[^\s@/?&=#;,:<>"'()]{1,99}\.[a-z]{2,24}/gi;
const card = /\d(?:(?:[ +-]|%20)?\d){13,18}/g;
// International; national with a leading 0 and a gap; French pairs; North American. Plain digits are more often an order or article number.
const phone =
  /(?:\+|%2B)[1-9](?:(?:[ ().-]|%20){0,2}\d){6,13}|\b0\d{2,4}[ /-]{1,3}\d{3}[\d /-]{2,9}\d|\b0[1-9](?:[ .]\d\d){4}\b|\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b/gi;

/** The text or address with e-mail addresses, card numbers and phone numbers replaced; cut at 4,096 characters. */
export function redact(text: string): string {
  // Sent texts end at 2,048 characters; no need to look much further.
  return text
    .slice(0, 4096)
    .replace(email, '[email]')
    .replace(card, (found) => {
      // Card networks start with 2 to 6; the last digit checks the others (Luhn, ISO/IEC 7812-1).
      let sum = 0;
      const digits = found.replace(/%20|\D/g, '');
      [...digits].reverse().forEach((digit, place) => {
        sum += +(place % 2 ? '0246813579'[+digit]! : digit);
      });
      return sum % 10 || !/^[2-6]/.test(found) ? found : '[card]';
    })
    .replace(phone, '[phone]');
}
