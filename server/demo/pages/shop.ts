import { type Colour, colours, leathers } from '../art/leathers';
import { categories, findProduct, type Product, products } from '../catalogue';
import { each, escapeHtml } from '../html';
import type { Page, Visit } from '../page';
import { crumbs, productList } from '../parts';

const prices = [
  ['under-100', 'Under $100', (price: number) => price < 100],
  ['100-250', '$100 to $250', (price: number) => price >= 100 && price <= 250],
  ['over-250', 'Over $250', (price: number) => price > 250],
] as const;

const orders: Record<string, [title: string, compare: (a: Product, b: Product) => number]> = {
  featured: ['Featured', () => 0],
  low: ['Price, low to high', (a, b) => a.price - b.price],
  high: ['Price, high to low', (a, b) => b.price - a.price],
  rating: ['Best rated', (a, b) => b.rating - a.rating],
};

export function category(slug: string, { query, saved }: Visit): Page | undefined {
  const found = categories.find((one) => one.slug === slug);
  if (!found) return undefined;
  const wantedColours = (query['colour'] ?? '').split(',').filter(Boolean);
  const wantedPrices = (query['price'] ?? '').split(',').filter(Boolean);
  const order = orders[query['sort'] ?? ''] ? query['sort']! : 'featured';
  const inStock = products.filter(found.has);
  const shown = inStock
    .filter(
      ({ colours }) => wantedColours.length === 0 || colours.some((colour) => wantedColours.includes(colour)),
    )
    .filter(
      ({ price }) =>
        wantedPrices.length === 0 ||
        prices.some(([id, , holds]) => wantedPrices.includes(id) && holds(price)),
    )
    .toSorted(orders[order]![1]);
  const offered = colours.filter((colour) => inStock.some((product) => product.colours.includes(colour)));
  return {
    title: found.name,
    main: `<div class="wrap">${crumbs([['/', 'Home']], found.name)}<div class="page-head"><h1>${found.name}</h1><p>${inStock.length} pieces. ${found.intro}.</p></div>
<div class="listing"><form class="filters" id="filters" action="/shop/${slug}" method="get" aria-label="Filters">
<fieldset><legend>Colour</legend>${each(offered, (colour) => colourBox(colour, wantedColours.includes(colour)))}</fieldset>
<fieldset><legend>Price</legend>${each(prices, ([id, text]) => `<label><input type="checkbox" name="price" value="${id}"${wantedPrices.includes(id) ? ' checked' : ''}> ${text}</label>`)}</fieldset>
<noscript><button class="btn quiet" type="submit">Show</button></noscript></form>
<div id="results"><div class="toolbar"><p id="result-count" role="status">${shown.length === 1 ? '1 piece' : `${shown.length} pieces`}</p><label for="sort">Sort by <select id="sort" name="sort" form="filters">${each(Object.entries(orders), ([id, [text]]) => `<option value="${id}"${id === order ? ' selected' : ''}>${text}</option>`)}</select></label></div>
<h2 class="sr">Products</h2>
${shown.length > 0 ? productList(shown, { saved }) : `<div class="empty" id="no-match"><p>Nothing matches all of these.</p><a class="btn quiet" href="/shop/${slug}">Clear filters</a></div>`}</div></div></div>
<aside class="compare-bar" id="compare-bar" aria-label="Compare" hidden><span><span id="compare-count">0</span> chosen</span><a class="btn" id="compare-link" href="/compare">Compare</a></aside>
<dialog id="quick-view" aria-label="Quick view"></dialog>`,
  };
}

function colourBox(colour: Colour, checked: boolean): string {
  const { name, base } = leathers[colour];
  return `<label><input type="checkbox" name="colour" value="${colour}"${checked ? ' checked' : ''}> <span class="dot" style="background:${base}"></span>${name}</label>`;
}

export function savedPage({ saved }: Visit): Page {
  const list = saved.flatMap((slug) => findProduct(slug) ?? []);
  return {
    title: 'Saved pieces',
    main: `<div class="wrap"><div class="page-head"><h1>Saved pieces</h1><p>${list.length > 0 ? 'Kept on this device until you change your mind.' : 'Press the heart on a piece to keep it here.'}</p></div><h2 class="sr">Products</h2>${list.length > 0 ? `<div style="padding-bottom:6rem">${productList(list, { saved, small: true })}</div>` : '<div class="empty"><a class="btn" href="/shop/bags">Browse bags</a></div>'}</div>`,
  };
}

export function compare({ query }: Visit): Page {
  const asked = (query['items'] ?? '').split(',').flatMap((slug) => findProduct(slug) ?? []);
  const list = asked.length > 0 ? asked.slice(0, 3) : products.slice(0, 2);
  const row = (title: string, read: (product: Product) => string) =>
    `<tr><th scope="row">${title}</th>${each(list, (product) => `<td>${read(product)}</td>`)}</tr>`;
  return {
    title: 'Compare',
    main: `<div class="wrap">${crumbs([['/', 'Home']], 'Compare')}<div class="page-head"><h1>Side by side</h1></div><div class="table-wrap" tabindex="0" role="region" aria-label="Comparison"><table><thead><tr><td></td>${each(list, ({ slug, name, colours }) => `<th scope="col"><a href="/product/${slug}"><img src="/art/${slug}-${colours[0]}-1.svg" alt="" width="160" height="180">${escapeHtml(name)}</a></th>`)}</tr></thead><tbody>
${row('Price', ({ price }) => `$${price}`)}${row('Size', ({ size }) => size)}${row('Colours', ({ colours }) => colours.map((colour) => leathers[colour].name).join(', '))}${row('Rating', ({ rating, reviews }) => `${rating} (${reviews})`)}${row('More', ({ slug }) => `<a class="btn quiet" href="/product/${slug}">View</a>`)}</tbody></table></div></div>`,
  };
}
