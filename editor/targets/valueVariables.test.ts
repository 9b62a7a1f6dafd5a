import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { PlanEvent, Rule, RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import type { PickedValue } from '../../shared/target/pickedValue';
import { fillIn, fillsFor } from './fillParams';
import { withValues } from './valueVariables';

const name: PickedValue = {
  kind: 'name',
  name: 'product_name',
  settings: { from: 'closest', closest: '.product-card', selector: 'h3', read: 'text' },
  samples: ['Canal tote', 'Evening clutch'],
};
const price: PickedValue = {
  kind: 'price',
  name: 'price',
  settings: { from: 'closest', closest: '.product-card', selector: '.price', read: 'text' },
  number: { locale: 'en' },
  currency: { code: 'USD', sure: false },
  samples: ['185', '130'],
};
const id: PickedValue = {
  kind: 'id',
  name: 'product_id',
  settings: { read: 'attribute', attribute: 'data-add' },
  samples: ['canal-tote', 'evening-clutch'],
};

const rule: Rule = {
  id: 'add-to-cart',
  triggers: [{ type: 'click', settings: { target: '.buy' } }],
  event: 'add_to_cart',
  destinations: 'all',
};
const documentWith = (params: PlanEvent['params'], own: Partial<Rule> = {}): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart', ...(params && { params }) }] },
  rules: [{ ...rule, ...own }],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
});
const filled = (document: RuleSet, values: PickedValue[]) => {
  const { ruleSet, taken } = withValues(document, values, catalog);
  return fillIn(ruleSet, rule.id, fillsFor(ruleSet.rules[0]!, ruleSet, taken), catalog);
};

test('each value becomes a variable that reads it relative to the target', () => {
  const { ruleSet, taken } = withValues(documentWith({}), [name, price], catalog);
  expect(taken.map(({ variable }) => variable)).toEqual(['product_name', 'price']);
  expect(ruleSet.variables).toEqual([
    { id: 'product_name', name: 'Product name', type: 'element', settings: name.settings },
    {
      id: 'price',
      name: 'Price',
      type: 'element',
      settings: price.settings,
      format: [{ type: 'number', locale: 'en' }],
    },
  ]);
});

test('a variable that reads the same already is used again, however it is written', () => {
  const known = {
    id: 'what_it_is_called',
    type: 'element',
    settings: { selector: 'h3', closest: '.product-card', from: 'closest' },
  };
  const { ruleSet, taken } = withValues({ ...documentWith({}), variables: [known] }, [name], catalog);
  expect(taken[0]?.variable).toBe('what_it_is_called');
  expect(ruleSet.variables).toEqual([known]);
});

test('a name that another variable has is taken with a number behind it', () => {
  const other = { id: 'price', type: 'constant', settings: { value: '1' } };
  const { taken } = withValues({ ...documentWith({}), variables: [other] }, [price], catalog);
  expect(taken[0]?.variable).toBe('price_2');
});

test('values go into the parameters of the event that mean them, the currency too', () => {
  const document = filled(
    documentWith({
      item_name: { type: 'string', required: true },
      item_id: { type: 'string' },
      value: { type: 'number' },
      currency: { type: 'string' },
      method: { type: 'string' },
    }),
    [name, price, id],
  );
  expect(document.rules[0]?.params).toEqual({
    item_name: '{{product_name}}',
    value: '{{price}}',
    item_id: '{{product_id}}',
    currency: '{{currency}}',
  });
  expect(document.variables?.find((one) => one.id === 'currency')?.format).toEqual([
    { type: 'currency', unclear: 'USD' },
  ]);
  expect(validate(document, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('an event without parameters gets new ones of the values’ names and types', () => {
  const document = filled(documentWith(undefined), [name, price]);
  expect(document.plan.events[0]?.params).toEqual({
    product_name: { type: 'string' },
    price: { type: 'number' },
  });
  expect(document.rules[0]?.params).toEqual({ product_name: '{{product_name}}', price: '{{price}}' });
});

test('what the rule carries already is not offered, and what was filled in by hand stays', () => {
  const document = documentWith(
    { item_name: { type: 'string' }, price: { type: 'number' } },
    { params: { item_name: 'Mine', price: '{{price}}' } },
  );
  const { ruleSet, taken } = withValues(document, [name, price], catalog);
  const fills = fillsFor(ruleSet.rules[0]!, ruleSet, taken);
  expect(fills.map(({ param, isNew }) => [param, isNew])).toEqual([['product_name', true]]);
});

test('a text is never put into a parameter that is a number', () => {
  const { ruleSet, taken } = withValues(documentWith({ item_name: { type: 'number' } }), [name], catalog);
  expect(fillsFor(ruleSet.rules[0]!, ruleSet, taken)).toMatchObject([{ param: 'product_name', isNew: true }]);
});
