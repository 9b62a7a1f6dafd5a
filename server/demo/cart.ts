import { findProduct, type Product } from './catalogue';

export interface CartLine {
  product: Product;
  quantity: number;
}

export interface Cart {
  lines: CartLine[];
  coupon: string | undefined;
  count: number;
  /** US dollars, as are all below. */
  subtotal: number;
  discount: number;
  shipping: number;
  total: number;
}

/** The one coupon of the shop: ten percent off. */
export const couponCode = 'WELCOME10';
/** No line holds more: a shop of made-to-order goods has no wholesale. */
const maxQuantity = 9;

/** The cart lives in a cookie, `field-satchel:1.canal-tote:2`, so that the server needs no sessions. */
export function readCart(cookies: Record<string, string>): Cart {
  const lines: CartLine[] = [];
  for (const entry of (cookies['hv_cart'] ?? '').split('.')) {
    const [slug = '', quantity = ''] = entry.split(':');
    const product = findProduct(slug);
    if (product && Number(quantity) >= 1)
      lines.push({ product, quantity: Math.min(maxQuantity, Math.floor(Number(quantity))) });
  }
  const coupon = cookies['hv_coupon'] === couponCode ? couponCode : undefined;
  const subtotal = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const discount = coupon ? Math.round(subtotal * 10) / 100 : 0;
  const express = cookies['hv_delivery'] === 'express';
  const shipping = lines.length === 0 ? 0 : express ? 18 : subtotal >= 150 ? 0 : 8;
  return {
    lines,
    coupon,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal,
    discount,
    shipping,
    total: subtotal - discount + shipping,
  };
}

/** The cookie for these lines with one of them set to `quantity`; zero takes it out. */
export function withQuantity({ lines }: Cart, slug: string, quantity: number): string {
  const wanted = Math.max(0, Math.min(maxQuantity, Math.floor(quantity) || 0));
  const entries = lines.map((line) => ({
    slug: line.product.slug,
    quantity: line.product.slug === slug ? wanted : line.quantity,
  }));
  if (findProduct(slug) && !entries.some((entry) => entry.slug === slug))
    entries.push({ slug, quantity: wanted });
  return entries
    .filter((entry) => entry.quantity > 0)
    .map((entry) => `${entry.slug}:${entry.quantity}`)
    .join('.');
}

/** Items as Google's e-commerce pushes name them; shops put these into the data layer. */
export function ecommerceItems({ lines }: Cart): object[] {
  return lines.map(({ product, quantity }) => ({
    item_id: product.slug,
    item_name: product.name,
    item_category: product.kind,
    price: product.price,
    quantity,
  }));
}

export interface Order {
  id: string;
  value: number;
  shipping: number;
  coupon: string | undefined;
  items: object[];
}
