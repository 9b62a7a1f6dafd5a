import { leathers } from '../art/leathers';
import { findProduct, type Product, products } from '../catalogue';
import { each, escapeHtml, scriptJson } from '../html';
import type { Page, Visit } from '../page';
import { addButton, crumbs, picture, price, productList, questions, stars, wishButton } from '../parts';

export function product(slug: string, { saved }: Visit): Page | undefined {
  const found = findProduct(slug);
  if (!found) return undefined;
  const { name, kind, price: amount } = found;
  const family = kind === 'bags' ? 'Bags' : 'Wallets';
  const others = products.filter((one) => one.kind === kind && one !== found).slice(0, 4);
  const structured = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    sku: slug,
    offers: {
      '@type': 'Offer',
      price: amount,
      priceCurrency: 'USD',
      availability: 'https://schema.org/MadeToOrder',
    },
  };
  return {
    title: name,
    dataLayer: {
      event: 'view_item',
      ecommerce: {
        currency: 'USD',
        value: amount,
        items: [{ item_id: slug, item_name: name, item_category: kind, price: amount }],
      },
    },
    main: `<script type="application/ld+json">${scriptJson(structured)}</script>
<div class="wrap">${crumbs(
      [
        ['/', 'Home'],
        [`/shop/${kind}`, family],
      ],
      name,
    )}<div class="product-detail" data-product="${slug}"><div class="gallery" id="gallery">${picture(found, 1, true)}${picture(found, 2)}${picture(found, 3)}</div>${buyBox(found, saved, 'h1')}</div></div>
<section class="tinted section" aria-labelledby="also"><div class="wrap"><div class="section-head"><h2 id="also">Goes well with a long walk</h2><a href="/shop/${kind}">All ${family.toLowerCase()}</a></div>${productList(others, { saved, plain: true, small: true })}</div></section>`,
  };
}

/** Name, price, colour and the button: on the product page, and in the quick view with a smaller heading. */
export function buyBox(
  found: Product,
  saved: readonly string[],
  heading: 'h1' | 'h2',
  root = '/product',
): string {
  const { slug, name, line, size, colours } = found;
  const quick = heading === 'h2';
  const idPrefix = quick ? 'quick-' : '';
  return `<div class="buy"><${heading} class="product-name">${escapeHtml(name)}</${heading}>${stars(found)}<p>${price(found)}</p><p class="soft">${escapeHtml(line)} Full-grain leather from the bark pits of a family tannery, sewn with waxed linen. ${size}.</p>
<form class="rows" id="${idPrefix}buy-form" action="/cart/add" method="post"><input type="hidden" name="product" value="${slug}"><fieldset class="swatches"><legend>Colour</legend>${each(colours, (colour, index) => `<label><input class="sr" type="radio" name="colour" value="${colour}"${index === 0 ? ' checked' : ''}><span style="background:${leathers[colour].base}" title="${leathers[colour].name}"></span><span class="sr">${leathers[colour].name}</span></label>`)}</fieldset>
<div class="buy-row">${quick ? addButton(found, 'btn brand', true) : `<button class="btn brand" id="add-to-cart" type="button" data-add="${slug}">Add to cart</button>`}${wishButton(found, saved)}</div></form>
${
  quick
    ? `<p><a href="${root}/${slug}">See everything about it</a></p>`
    : `<p class="small soft">Made for you in nine days. Returns within 60. <a id="size-guide" href="/downloads/harrow-vale-size-guide.pdf" download>Download the size guide (PDF)</a></p>
${questions([
  [
    'Will it fit my laptop?',
    'Anything up to 14 inches slips into the sleeve of our larger bags. The size guide has every inside measure.',
  ],
  [
    'How does the leather age?',
    'It darkens, softens and takes a shine where you touch it. Rain spots fade as the oils even out.',
  ],
  [
    'What does the repair promise cover?',
    'Stitching, edges and hardware, for as long as the bag lives. A <a href="/pricing">Care plan</a> adds linings, colour and a loan bag.',
  ],
  ['Shipping and returns', 'Free over $150. Send it back within 60 days if it is not the one.'],
])}`
}</div>`;
}
