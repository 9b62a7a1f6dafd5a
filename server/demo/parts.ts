/** Pieces of pages that several pages share. */
import { leathers } from './art/leathers';
import type { CartLine } from './cart';
import type { Product } from './catalogue';
import { each, escapeHtml, money } from './html';
import { icons } from './icons';

/** A second picture of the same product has a view of 2 or 3. */
export function picture({ slug, name, colours }: Product, view = 1, eager = false): string {
  const colour = colours[0]!;
  return `<img src="/art/${slug}-${colour}-${view}.svg" alt="${escapeHtml(name)} in ${leathers[colour].name.toLowerCase()} leather${view === 1 ? '' : view === 2 ? ', close up' : ', from the side'}" width="800" height="900"${eager ? '' : ' loading="lazy"'}>`;
}

export function price({ price, was }: Product): string {
  return `<span class="price">${money(price)}</span>${was ? ` <s class="was"><span class="sr">before </span>${money(was)}</s>` : ''}`;
}

export function wishButton({ slug, name }: Product, saved: readonly string[]): string {
  const on = saved.includes(slug);
  return `<button class="wish" type="button" data-wish="${slug}" aria-pressed="${on}" aria-label="Save ${escapeHtml(name)}">${icons.heart}</button>`;
}

export interface CardOptions {
  saved: readonly string[];
  /** Real shops are not of one mould: `plain` cards carry generated class names instead of test ids. */
  plain?: boolean;
  /** Leave out quick view and compare. */
  small?: boolean;
  /** Where product pages are: `/product`, or `/app/product` in the single-page variant. */
  root?: string;
}

export function productCard(
  product: Product,
  { saved, plain, small, root = '/product' }: CardOptions,
): string {
  const { slug, name, line, isNew, was } = product;
  const href = `${root}/${slug}`;
  return `<li><article class="product-card${plain ? ' css-1k7xq9d' : ''}" data-product="${slug}">
<a class="pic" href="${href}" tabindex="-1" aria-hidden="true">${picture(product)}</a>
${was ? '<span class="badge sale">Sale</span>' : isNew ? '<span class="badge">New</span>' : ''}
${wishButton(product, saved)}
<div class="about"><h3><a class="product-name" href="${href}">${escapeHtml(name)}</a></h3><div>${price(product)}</div></div>
<p class="line">${escapeHtml(line)}</p>
${small ? '' : `<div class="card-tools"><label><input type="checkbox" name="compare" value="${slug}"> Compare<span class="sr"> ${escapeHtml(name)}</span></label><button class="link" type="button" data-quick-view="${slug}">Quick view<span class="sr"> of ${escapeHtml(name)}</span></button></div>`}
${addButton(product, plain ? 'btn full css-x81f2a' : 'btn full', !plain)}
</article></li>`;
}

export function addButton({ slug }: Product, className: string, testId: boolean): string {
  return `<button class="${className}" type="button" data-add="${slug}"${testId ? ' data-testid="add-to-cart"' : ''}>Add to cart</button>`;
}

export function productList(list: readonly Product[], options: CardOptions): string {
  return `<ul class="products">${each(list, (product) => productCard(product, options))}</ul>`;
}

export function crumbs(trail: [href: string, text: string][], here: string): string {
  return `<nav class="crumbs" aria-label="Breadcrumb"><ol>${each(trail, ([href, text]) => `<li><a href="${href}">${escapeHtml(text)}</a></li>`)}<li aria-current="page">${escapeHtml(here)}</li></ol></nav>`;
}

export function stars(product: Product): string {
  return `<span class="stars"><b aria-hidden="true">★★★★★</b> ${product.rating} of 5 (${product.reviews} reviews)</span>`;
}

export function miniLines(lines: readonly CartLine[]): string {
  return `<ul class="mini">${each(lines, ({ product, quantity }) => `<li>${picture(product)}<span>${escapeHtml(product.name)}<br><span class="soft">Quantity ${quantity}</span></span><span>${money(product.price * quantity)}</span></li>`)}</ul>`;
}

/** What decides a purchase, in a few words under the product. */
export function questions(items: readonly [question: string, answer: string][]): string {
  return `<div class="accordion">${each(items, ([question, answer]) => `<details><summary>${question}</summary><div>${answer}</div></details>`)}</div>`;
}
