import { type Cart, type CartLine, couponCode } from '../cart';
import { each, escapeHtml, money } from '../html';
import type { Page, Visit } from '../page';
import { miniLines, picture } from '../parts';

export function cartPage({ cart, query }: Visit): Page {
  return {
    title: 'Cart',
    main: `<div class="wrap"><div class="page-head"><h1>Your cart</h1></div><div id="cart">${cartBody(cart, query['coupon'])}</div></div>`,
  };
}

/** The changing part of the cart page. `tried` is a coupon that was refused. */
function cartBody(cart: Cart, tried: string | undefined): string {
  if (cart.lines.length === 0)
    return `<div class="empty"><p class="soft">Nothing in here yet. The bags are that way.</p><a class="btn" href="/shop/bags">Browse bags</a></div>`;
  return `<div class="cart-grid"><ul class="cart-lines" id="cart-lines">${each(cart.lines, cartLine)}</ul>
<aside class="summary" aria-labelledby="summary-title"><h2 id="summary-title">Summary</h2>
<form class="coupon" id="coupon-form" action="/cart/coupon" method="post"><label class="sr" for="coupon">Coupon code</label><input type="text" id="coupon" name="coupon" placeholder="Coupon code" autocomplete="off" value="${escapeHtml(tried ?? '')}"><button class="btn quiet" type="submit">Apply</button></form>
${cart.coupon ? `<p class="note" id="coupon-applied" role="status"><strong>${couponCode}</strong> applied: ten percent off.</p>` : tried ? `<p class="note bad" id="coupon-error" role="alert">We do not know “${escapeHtml(tried)}”. Try ${couponCode}.</p>` : `<p class="small soft">First order? Try ${couponCode}.</p>`}
${totals(cart)}
<a class="btn brand full" id="checkout" href="/checkout">Check out</a><p class="small soft">Free returns within 60 days.</p></aside></div>`;
}

function cartLine({ product, quantity }: CartLine): string {
  const { slug, name, line, price } = product;
  return `<li class="cart-line" data-product="${slug}">${picture(product)}<div><h2><a href="/product/${slug}">${escapeHtml(name)}</a></h2><p class="soft small">${escapeHtml(line)}</p><div class="controls"><div class="stepper" role="group" aria-label="Quantity of ${escapeHtml(name)}"><button type="button" data-quantity="${slug}:${quantity - 1}" aria-label="One less">−</button><output>${quantity}</output><button type="button" data-quantity="${slug}:${quantity + 1}" aria-label="One more">+</button></div><button class="link small" type="button" data-quantity="${slug}:0">Remove<span class="sr"> ${escapeHtml(name)}</span></button></div></div><strong>${money(price * quantity)}</strong></li>`;
}

function totals({ subtotal, discount, shipping, total }: Cart): string {
  const row = (title: string, value: string, className = '') =>
    `<div${className ? ` class="${className}"` : ''}><dt>${title}</dt><dd>${value}</dd></div>`;
  return `<dl>${row('Subtotal', money(subtotal))}${discount ? row('Coupon', `−${money(discount)}`) : ''}${row('Shipping', shipping ? money(shipping) : 'Free')}${row('Total', money(total), 'total')}</dl>`;
}

const steps = [
  ['/checkout', 'Details'],
  ['/checkout/delivery', 'Delivery'],
  ['/checkout/payment', 'Payment'],
] as const;

function checkoutPage(step: 0 | 1 | 2, { cart }: Visit, form: string): Page {
  const title = steps[step][1];
  return {
    title: `Checkout: ${title.toLowerCase()}`,
    main: `<div class="wrap"><div class="page-head"><h1>${step === 0 ? 'Checkout' : title}</h1><ol class="steps" aria-label="Steps">${each(steps, ([, text], index) => `<li${index === step ? ' aria-current="step"' : index < step ? ' class="done"' : ''}>${text}</li>`)}</ol></div>
<div class="cart-grid"><div>${form}</div><aside class="summary" aria-labelledby="order-title"><h2 id="order-title">Your order</h2>${cart.lines.length > 0 ? miniLines(cart.lines) : '<p class="soft">Your cart is empty. <a href="/shop/bags">Browse bags</a></p>'}${totals(cart)}</aside></div></div>`,
  };
}

const field = (id: string, label: string, autocomplete: string, more = 'type="text" required') =>
  `<div class="field"><label for="${id}">${label}</label><input id="${id}" name="${id}" autocomplete="${autocomplete}" ${more}></div>`;

export function checkoutDetails(visit: Visit): Page {
  return checkoutPage(
    0,
    visit,
    `<form class="form" id="checkout-details" action="/checkout/delivery" method="post"><h2>Where should it go?</h2>${field('email', 'Email', 'email', 'type="email" required')}
<div class="pair">${field('first-name', 'First name', 'given-name')}${field('last-name', 'Last name', 'family-name')}</div>${field('address', 'Address', 'street-address')}
<div class="pair">${field('city', 'City', 'address-level2')}${field('postcode', 'Postcode', 'postal-code')}</div>
<div class="pair"><div class="field"><label for="country">Country</label><select id="country" name="country" autocomplete="country-name"><option>United States</option><option>Canada</option><option>Germany</option><option>Netherlands</option><option>United Kingdom</option></select></div>${field('phone', 'Phone (optional)', 'tel', 'type="tel"')}</div>
<label class="check"><input type="checkbox" name="letter"> Send me the monthly letter</label><div><button class="btn brand" type="submit">Continue to delivery</button></div></form>`,
  );
}

export function checkoutDelivery(visit: Visit): Page {
  const express = visit.cart.shipping === 18;
  const option = (value: string, title: string, when: string, cost: string, checked: boolean) =>
    `<label class="option"><input type="radio" name="delivery" value="${value}"${checked ? ' checked' : ''}><span>${title}<br><span class="soft small">${when}</span></span><b>${cost}</b></label>`;
  return checkoutPage(
    1,
    visit,
    `<form class="form" id="checkout-delivery" action="/checkout/payment" method="post"><fieldset class="options"><legend>How fast?</legend>${option('standard', 'Standard', 'Three to five days after it is made', visit.cart.subtotal >= 150 ? 'Free' : '$8', !express)}${option('express', 'Express', 'Next day after it is made', '$18', express)}</fieldset><div><button class="btn brand" type="submit">Continue to payment</button></div></form>`,
  );
}

export function checkoutPayment(visit: Visit): Page {
  return checkoutPage(
    2,
    visit,
    `<form class="form" id="checkout-payment" action="/checkout/place" method="post"><h2>How would you like to pay?</h2><p class="note">This is a demonstration shop. Nothing is charged, and what you type here is thrown away.</p>${field('cc-name', 'Name on card', 'cc-name', 'type="text"')}${field('cc-number', 'Card number', 'cc-number', 'type="text" inputmode="numeric" placeholder="0000 0000 0000 0000"')}<div class="pair">${field('cc-exp', 'Expires', 'cc-exp', 'type="text" placeholder="MM / YY"')}${field('cc-csc', 'Security code', 'cc-csc', 'type="password" inputmode="numeric"')}</div><label class="check"><input type="checkbox" name="terms" required> I have read the terms, such as they are</label><div><button class="btn brand" id="place-order" type="submit"${visit.cart.count === 0 ? ' disabled' : ''}>Place order</button></div></form>`,
  );
}

/** Says thanks, and tells the data layer about the order, as shops do. */
export function thankYou({ order }: Visit): Page {
  if (!order)
    return {
      title: 'Thank you',
      main: `<div class="narrow empty"><h1>Thank you</h1><p class="soft">There is no fresh order on this device.</p><a class="btn" href="/shop/bags">Browse bags</a></div>`,
    };
  const { id, value, shipping, coupon, items } = order;
  return {
    title: 'Thank you',
    dataLayer: {
      event: 'purchase',
      ecommerce: { transaction_id: id, value, currency: 'USD', shipping, coupon: coupon ?? '', items },
    },
    main: `<div class="narrow empty"><p class="eyebrow">Order <span id="order-id">${escapeHtml(id)}</span></p><h1>Thank you. We have picked up the knife.</h1><p class="soft">Your order of <strong id="order-total">${money(value)}</strong> is on the bench. It will take about nine days, and we will write when it leaves.</p><img src="/art/scene-bench.svg" alt="" width="1600" height="1000" style="border-radius:6px"><div><a class="btn" href="/journal/how-to-read-a-hide">Read about the leather</a></div></div>`,
  };
}
