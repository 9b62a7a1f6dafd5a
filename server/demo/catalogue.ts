import type { Colour } from './art/leathers';
import type { Shape } from './art/shapes';

export interface Product {
  slug: string;
  name: string;
  /** US dollars. */
  price: number;
  /** What it cost before, where it is on sale. */
  was?: number;
  kind: 'bags' | 'wallets';
  shape: Shape;
  /** First is the one shown in lists. */
  colours: Colour[];
  line: string;
  size: string;
  isNew?: boolean;
  rating: number;
  reviews: number;
}

const bag = (
  name: string,
  price: number,
  shape: Shape,
  colours: Colour[],
  line: string,
  size: string,
  more: Partial<Product> = {},
): Product => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  price,
  kind: 'bags',
  shape,
  colours,
  line,
  size,
  rating: 4.8,
  reviews: 112,
  ...more,
});

const small: typeof bag = (name, price, shape, colours, line, size, more = {}) =>
  bag(name, price, shape, colours, line, size, { kind: 'wallets', ...more });

export const products: readonly Product[] = [
  bag(
    'Field satchel',
    240,
    'satchel',
    ['tan', 'chestnut', 'black'],
    'Two buckles, one long day.',
    '36 × 28 × 11 cm',
    { reviews: 318, rating: 4.9 },
  ),
  bag(
    'Canal tote',
    185,
    'tote',
    ['moss', 'tan', 'black'],
    'Carries a laptop and the market.',
    '42 × 30 × 14 cm',
    { reviews: 241 },
  ),
  bag(
    'Evening clutch',
    130,
    'clutch',
    ['oxblood', 'sand', 'black'],
    'Room for what the evening needs.',
    '26 × 15 × 4 cm',
    { reviews: 96, rating: 4.7 },
  ),
  bag(
    'Weekender',
    390,
    'weekender',
    ['chestnut', 'ink', 'moss'],
    'Two nights, one hand.',
    '52 × 30 × 24 cm',
    { reviews: 187, rating: 4.9 },
  ),
  bag(
    'Hill backpack',
    310,
    'backpack',
    ['ink', 'moss', 'black'],
    'A flat back and a tall day.',
    '30 × 42 × 15 cm',
    { isNew: true, reviews: 54 },
  ),
  bag(
    'Half moon',
    165,
    'crossbody',
    ['sand', 'oxblood', 'tan'],
    'Worn high, packed light.',
    '26 × 19 × 8 cm',
    { isNew: true, reviews: 72, rating: 4.6 },
  ),
  bag(
    'Well bucket',
    195,
    'bucket',
    ['black', 'oxblood', 'tan'],
    'Drawn shut with one pull.',
    '27 × 30 × 17 cm',
    { reviews: 133 },
  ),
  bag(
    'Courier',
    265,
    'messenger',
    ['tan', 'chestnut', 'ink'],
    'Opens with one hand, rides flat.',
    '40 × 29 × 12 cm',
    { reviews: 158 },
  ),
  bag(
    'Registry briefcase',
    340,
    'briefcase',
    ['chestnut', 'black', 'oxblood'],
    'For papers that matter.',
    '41 × 30 × 9 cm',
    { reviews: 61, rating: 4.9 },
  ),
  bag('Harbour tote', 210, 'tote', ['ink', 'sand', 'oxblood'], 'The Canal, a size up.', '48 × 33 × 16 cm', {
    isNew: true,
    reviews: 38,
  }),
  bag(
    'Lantern crossbody',
    148,
    'crossbody',
    ['oxblood', 'moss', 'black'],
    'Small, and never in the way.',
    '22 × 17 × 7 cm',
    { was: 185, reviews: 204, rating: 4.5 },
  ),
  bag(
    'Overnight satchel',
    285,
    'satchel',
    ['ink', 'black', 'moss'],
    'A satchel that stays for breakfast.',
    '40 × 31 × 15 cm',
    { reviews: 89 },
  ),
  small('Fold wallet', 78, 'bifold', ['oxblood', 'tan', 'black'], 'Six cards, notes, no bulk.', '11 × 9 cm', {
    reviews: 402,
    rating: 4.9,
  }),
  small(
    'Card sleeve',
    45,
    'cardholder',
    ['moss', 'tan', 'ink'],
    'Four cards and a folded note.',
    '10 × 7 cm',
    { reviews: 356 },
  ),
  small(
    'Ledger wallet',
    120,
    'longwallet',
    ['black', 'chestnut', 'moss'],
    'Everything lies flat.',
    '19 × 10 cm',
    { reviews: 92 },
  ),
  small(
    'Tassel pouch',
    64,
    'pouch',
    ['ink', 'sand', 'oxblood'],
    'Cables, pencils, lipsticks.',
    '20 × 12 cm',
    { isNew: true, reviews: 47, rating: 4.6 },
  ),
  small(
    'Passport cover',
    58,
    'passport',
    ['sand', 'chestnut', 'ink'],
    'Looks better with every stamp.',
    '10 × 14 cm',
    { reviews: 120 },
  ),
  small('Coin drop', 38, 'coin', ['tan', 'moss', 'black'], 'Closes itself.', '9 × 8 cm', {
    isNew: true,
    reviews: 65,
  }),
];

export interface Category {
  slug: string;
  name: string;
  intro: string;
  has: (product: Product) => boolean;
}

export const categories: readonly Category[] = [
  { slug: 'new', name: 'New', intro: 'Fresh from the bench this season', has: ({ isNew }) => isNew === true },
  { slug: 'bags', name: 'Bags', intro: 'Made to order in nine days', has: ({ kind }) => kind === 'bags' },
  {
    slug: 'wallets',
    name: 'Wallets',
    intro: 'Small goods, cut from the same hides',
    has: ({ kind }) => kind === 'wallets',
  },
];

export function findProduct(slug: string): Product | undefined {
  return products.find((product) => product.slug === slug);
}

export function search(query: string): Product[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return products.filter(({ name, line, kind, colours, shape }) => {
    const text = [name, line, kind, shape, ...colours].join(' ').toLowerCase();
    return words.every((word) => text.includes(word.replace(/s$/, '')));
  });
}

export interface CarePlan {
  slug: string;
  name: string;
  line: string;
  /** US dollars. */
  monthly: number;
  yearly: number;
  includes: string[];
  featured?: boolean;
}

export const carePlans: readonly CarePlan[] = [
  {
    slug: 'mend',
    name: 'Mend',
    line: 'For the one bag you carry every day.',
    monthly: 4,
    yearly: 40,
    includes: ['One piece covered', 'Stitching and edges, once a year', 'Care balm with every repair'],
  },
  {
    slug: 'care',
    name: 'Care',
    line: 'For a small collection in daily use.',
    monthly: 9,
    yearly: 90,
    featured: true,
    includes: [
      'Up to four pieces',
      'Unlimited stitching and edges',
      'New zips and hardware',
      'A loan bag while we work',
    ],
  },
  {
    slug: 'atelier',
    name: 'Atelier',
    line: 'For everything, for as long as it lasts.',
    monthly: 18,
    yearly: 180,
    includes: [
      'Every piece you own',
      'Relining and recolouring',
      'Collection from your door',
      'Two-day turnaround',
      'A maker you can call',
    ],
  },
];
