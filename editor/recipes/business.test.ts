import { describe, expect, it } from 'vitest';
import { recipes } from '../../shared/recipes';
import { firstRuleSet } from '../start/firstRuleSet';
import { arrange, businesses, businessOf, firstRecipes } from './business';

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
  it('keep their groups together and lose none', () => {
    for (const { value } of businesses) {
      const arranged = arrange(recipes, value);
      expect(new Set(arranged).size).toBe(recipes.length);
      const heads = arranged.filter((one, at) => one.group !== arranged[at - 1]?.group);
      expect(heads.length).toBe(new Set(recipes.map(({ group }) => group)).size);
    }
  });

  it('begin with its own', () => {
    expect(arrange(recipes, 'shop')[0]?.group).toBe('Shop');
    expect(['Account', 'Product']).toContain(arrange(recipes, 'saas')[0]?.group);
    expect(arrange(recipes, 'leads')[0]?.group).toBe('Leads');
    expect(arrange(recipes, 'content')[0]?.business).toContain('content');
  });

  it.each(businesses.map(({ value }) => value))('suggest to %s three that exist and fit', (business) => {
    for (const id of firstRecipes[business]) {
      const recipe = recipes.find((one) => one.id === id);
      expect([id, recipe?.id]).toEqual([id, id]);
      expect(recipe?.business.length === 0 || recipe?.business.some((one) => one === business)).toBe(true);
    }
  });
});
