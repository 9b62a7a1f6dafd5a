/** Which recipes fit a site, by what it lives from. */

import type { Business, Recipe } from '../../shared/recipes/recipe';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { Option } from '../ui/Select';

export type SiteBusiness = NonNullable<RuleSet['site']['business']>;

export const businesses: readonly Option<SiteBusiness>[] = [
  { value: 'shop', label: t('a shop') },
  { value: 'saas', label: 'software' },
  { value: 'leads', label: t('a site that wins leads') },
  { value: 'content', label: t('a publication') },
  { value: 'other', label: t('any site') },
];

/** Words in a site's name, address and events that give it away; the first that has any wins. */
const signs: readonly [Business, RegExp][] = [
  ['shop', /shop|store|boutique|add_to_cart|purchase|checkout/],
  ['saas', /\bapp\.|saas|cloud|trial|feature_/],
  ['content', /\bblog|news|magazine|journal|article|podcast/],
  ['leads', /agency|consult|clinic|lawyer|generate_lead|demo_request/],
];

/** What its owner said, otherwise what it looks like. */
export function businessOf({ name = '', site, plan }: RuleSet): SiteBusiness {
  if (site.business) return site.business;
  const words = [name, ...site.origins, ...plan.events.map((event) => event.name)].join(' ').toLowerCase();
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'other';
}

const headings: Readonly<Record<Business, string>> = {
  shop: t('Usual for shops'),
  saas: t('Usual for software'),
  leads: t('Usual for winning leads'),
  content: t('Usual for publications'),
};
const anySite = t('For any site');

/** What a recipe is listed under on a site of that kind: the site's own kind wherever the recipe is usual for it. */
export function headingOf({ business: kinds }: Recipe, business: SiteBusiness): string {
  const [first] = kinds;
  if (!first) return anySite;
  return headings[kinds.find((kind) => kind === business) ?? first];
}

/** Under their headings: those of the site's own kind first, then those for any site, then the others. What is made for few kinds of site says more about this one. */
export function arrange(recipes: readonly Recipe[], business: SiteBusiness): Recipe[] {
  const own = business === 'other' ? anySite : headings[business];
  const order = [...new Set([own, anySite, ...Object.values(headings)])];
  const special = [...recipes].sort((a, b) => a.business.length - b.business.length);
  return order.flatMap((heading) => special.filter((recipe) => headingOf(recipe, business) === heading));
}

/** What a site of the kind usually begins with. */
export const firstRecipes: Readonly<Record<SiteBusiness, readonly [string, string, string]>> = {
  shop: ['add-to-cart', 'checkout-start', 'newsletter'],
  saas: ['sign-up', 'pricing-view', 'cta'],
  leads: ['ajax-form', 'contact-links', 'download'],
  content: ['newsletter', 'content-read', 'video'],
  other: ['cta', 'newsletter', 'contact-links'],
};
