import { carePlans, findProduct, products } from '../catalogue';
import { each } from '../html';
import type { Page, Visit } from '../page';
import { crumbs, picture, productList } from '../parts';
import { planCard, planToggle } from './care';
import { cartPage } from './cart';
import { buyBox } from './product';

/** What the server answers for every address of the app before the app's script draws the page. */
export function appShell(): Page {
  return {
    title: 'Shop',
    app: true,
    main: '<div class="wrap"><div class="page-head"><h1>Harrow &amp; Vale</h1><p>One moment.</p></div><div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div></div>',
  };
}

/** A page of the app, fetched as JSON; `path` starts with `/app`. */
export function appPage(path: string, visit: Visit): Page | undefined {
  const [, , place = '', slug = ''] = path.split('/');
  const { saved } = visit;
  if (place === '' || place === 'bags' || place === 'wallets') {
    const list =
      place === '' ? products.filter(({ isNew }) => isNew) : products.filter(({ kind }) => kind === place);
    const title = place === '' ? 'New this season' : place === 'bags' ? 'Bags' : 'Wallets';
    return {
      title,
      main: `<div class="wrap"><div class="page-head"><h1>${title}</h1><p>${list.length} pieces, made to order in nine days.</p></div><h2 class="sr">Products</h2><div style="padding-bottom:6rem">${productList(list, { saved, small: true, root: '/app/product' })}</div></div>`,
    };
  }
  if (place === 'product') return appProduct(slug, visit);
  if (place === 'cart') {
    const { title, main } = cartPage(visit);
    return {
      title,
      main: main
        .replaceAll('href="/product/', 'href="/app/product/')
        .replaceAll('href="/shop/', 'href="/app/'),
    };
  }
  if (place === 'pricing')
    return {
      title: 'Care plans',
      main: `<div class="wrap"><div class="page-head"><h1>Care plans</h1><p>Linings, colour, zips, and a bag to carry meanwhile.</p><div>${planToggle()}</div></div><div class="plans" style="padding-bottom:6rem">${each(carePlans, planCard)}</div></div>`,
    };
  return undefined;
}

function appProduct(slug: string, { saved }: Visit): Page | undefined {
  const found = findProduct(slug);
  if (!found) return undefined;
  const { name, kind, price } = found;
  return {
    title: name,
    dataLayer: {
      event: 'view_item',
      ecommerce: { currency: 'USD', value: price, items: [{ item_id: slug, item_name: name, price }] },
    },
    main: `<div class="wrap">${crumbs([[`/app/${kind}`, kind === 'bags' ? 'Bags' : 'Wallets']], name)}<div class="product-detail" data-product="${slug}"><div class="gallery" id="gallery">${picture(found, 1, true)}${picture(found, 2)}${picture(found, 3)}</div>${buyBox(found, saved, 'h1')}</div></div>`,
  };
}
