/** Which address draws which page: patterns as Fastify reads them. */

import { categories, products } from '../catalogue';
import type { Page, Visit } from '../page';
import { appShell } from './app';
import { articles } from './articles';
import { pricing } from './care';
import { cartPage, checkoutDelivery, checkoutDetails, checkoutPayment, thankYou } from './cart';
import { home } from './home';
import { article, journal } from './journal';
import { product } from './product';
import { account, contact, film, help, newsletter, notFound, privacy, search } from './service';
import { category, compare, savedPage } from './shop';

type Draw = (visit: Visit, slug: string) => Page | undefined;

export const pages: Readonly<Record<string, Draw>> = {
  '/': home,
  '/shop/:slug': (visit, slug) => category(slug, visit),
  '/product/:slug': (visit, slug) => product(slug, visit),
  '/saved': savedPage,
  '/compare': compare,
  '/cart': cartPage,
  '/checkout': checkoutDetails,
  '/checkout/delivery': checkoutDelivery,
  '/checkout/payment': checkoutPayment,
  '/thank-you': thankYou,
  '/pricing': pricing,
  '/journal': journal,
  '/journal/:slug': (_visit, slug) => article(slug),
  '/newsletter': newsletter,
  '/film': film,
  '/search': search,
  '/contact': contact,
  '/help': help,
  '/account': account,
  '/privacy': privacy,
  '/app': appShell,
  '/app/*': appShell,
};

export { notFound };

/** Every address a visitor can reach without having done anything: the site's map. */
export const addresses: readonly string[] = [
  ...Object.keys(pages).filter((path) => !/[:*]/.test(path)),
  ...categories.map(({ slug }) => `/shop/${slug}`),
  ...products.map(({ slug }) => `/product/${slug}`),
  ...articles.map(({ slug }) => `/journal/${slug}`),
  '/search?q=tote',
  '/search?q=umbrella',
  '/app/bags',
  '/app/product/field-satchel',
  '/app/cart',
  '/app/pricing',
];
