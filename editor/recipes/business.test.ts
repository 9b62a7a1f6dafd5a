import { describe, expect, it } from 'vitest';
import { recipes } from '../../shared/recipes';
import { firstRuleSet } from '../start/firstRuleSet';
import { arrange, businesses, businessOf, firstRecipes, headingOf } from './business';

const site = (name: string, origin: string) => firstRuleSet(name, origin, 'none');

describe('the business of a site', () => {
  it('is what its owner said, otherwise what it looks like', () => {
    const shop = site('Demo shop', 'https://localhost');
    expect(businessOf(shop)).toBe('shop');
    expect(businessOf({ ...shop, site: { ...shop.site, business: 'leads' } })).toBe('leads');
    expect(businessOf(site('Acme', 'https://app.acme.example'))).toBe('saas');
    expect(businessOf(site('The Weekly News', 'https://weekly.example'))).toBe('content');
    expect(businessOf(site('Acme', 'https://acme.example'))).toBe('other');
  });
});

describe('recipes for a business', () => {
  it('stand together under their headings, and none is lost', () => {
    for (const { value } of businesses) {
      const arranged = arrange(recipes, value);
      expect(new Set(arranged).size).toBe(recipes.length);
      const headings = arranged.map((one) => headingOf(one, value));
      const heads = headings.filter((one, at) => one !== headings[at - 1]);
      expect(heads.length).toBe(new Set(headings).size);
    }
  });

  it('begin with its own', () => {
    for (const business of ['shop', 'saas', 'leads', 'content'] as const)
      expect(arrange(recipes, business)[0]?.business).toContain(business);
    expect(arrange(recipes, 'other')[0]?.business).toEqual([]);
    const headings = arrange(recipes, 'shop').map((one) => headingOf(one, 'shop'));
    expect([...new Set(headings)].slice(0, 2)).toEqual(['Usual for shops', 'For any site']);
  });

  it.each(businesses.map(({ value }) => value))('suggest to %s three that exist and fit', (business) => {
    for (const id of firstRecipes[business]) {
      const recipe = recipes.find((one) => one.id === id);
      expect([id, recipe?.id]).toEqual([id, id]);
      expect(recipe?.business.length === 0 || recipe?.business.some((one) => one === business)).toBe(true);
    }
  });
});
