/** Which recipes fit a site, by what it lives from. */
import type { Business, Recipe } from '../../shared/recipes/recipe';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Option } from '../ui/Select';

export type SiteBusiness = NonNullable<RuleSet['site']['business']>;

export const businesses: readonly Option<SiteBusiness>[] = [
  { value: 'shop', label: 'a shop' },
  { value: 'saas', label: 'software' },
  { value: 'leads', label: 'a site that wins leads' },
  { value: 'content', label: 'a publication' },
  { value: 'other', label: 'any site' },
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

/** Usual for it: 2 it in particular, 1 every site, 0 others. */
function suits(recipe: Recipe, business: SiteBusiness): number {
  if (recipe.business.some((one) => one === business)) return 2;
  return recipe.business.length === 0 ? 1 : 0;
}

/** By group; the groups that fit best first, and in each those recipes. The order is otherwise the given one. */
export function arrange(recipes: readonly Recipe[], business: SiteBusiness): Recipe[] {
  const groups = [...new Set(recipes.map(({ group }) => group))].map((group) => {
    const members = recipes.filter((recipe) => recipe.group === group);
    members.sort((a, b) => suits(b, business) - suits(a, business));
    const own = members.filter((recipe) => suits(recipe, business) === 2);
    // What is made for few kinds of site says more about this one.
    const weight = own.reduce((sum, recipe) => sum + 1 / recipe.business.length, 0);
    return { members, weight: weight / members.length };
  });
  return groups.sort((a, b) => b.weight - a.weight).flatMap(({ members }) => members);
}

/** What a site of the kind usually begins with. */
export const firstRecipes: Readonly<Record<SiteBusiness, readonly [string, string, string]>> = {
  shop: ['add-to-cart', 'checkout-start', 'newsletter'],
  saas: ['sign-up', 'pricing-view', 'cta'],
  leads: ['ajax-form', 'contact-links', 'download'],
  content: ['newsletter', 'content-read', 'video'],
  other: ['cta', 'newsletter', 'contact-links'],
};
