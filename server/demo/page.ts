import type { Cart, Order } from './cart';

/** What a page is drawn from: everything a visit brings along. */
export interface Visit {
  path: string;
  query: Record<string, string>;
  cart: Cart;
  /** Slugs of the products on the wish list. */
  saved: string[];
  /** The order just placed, for the thank-you page. */
  order: Order | undefined;
}

export interface Page {
  title: string;
  main: string;
  /** HTTP status; 200 unless said. */
  status?: number;
  /** An object pushed onto the page's `dataLayer` before anything else runs. */
  dataLayer?: object;
  /** True for the single-page variant, which runs its own script. */
  app?: boolean;
}
