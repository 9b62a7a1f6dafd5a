import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

const form = (line: string) => `<!doctype html><title>Checkout</title>${line}
<form><label>E-mail <input name="email" type="email"></label><button id="pay" type="button">Pay now</button></form>`;

/** The checkout is a frame of the site, with a payment provider's frame from elsewhere inside that nobody may reach into. */
export const frameCheckout: HostileSite = {
  name: 'frame checkout',
  because: 'what counts happens in a frame of the site, beside a frame of a payment provider',
  outcome: { trouble: null, channel: 'opener' },
  answer(path, { line, elsewhere }) {
    if (path === '/checkout') return { body: form(line()) };
    if (path === '/card')
      return { body: '<!doctype html><title>Card</title><input aria-label="Card number">' };
    return twoPages(path, (title) =>
      shopPage({
        title,
        head: line(),
        body: `<iframe name="checkout" title="Checkout" src="/checkout" width="400" height="120"></iframe>
<iframe name="card" title="Card" src="${elsewhere}/card" width="400" height="80"></iframe>`,
      }),
    );
  },
  pick: { at: '#pay', frame: 'checkout', named: /Pay now/ },
};
