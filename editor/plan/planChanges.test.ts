import { expect, test } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { addEvent, addParam, eventName, moveEvent } from './planChanges';

const empty: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [
      { id: 'interest', name: 'Interest' },
      { id: 'intent', name: 'Intent' },
    ],
    events: [],
  },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const planned = ['view', 'compare', 'buy'].reduce(
  (ruleSet, name) => addEvent(ruleSet, name, undefined, 'interest'),
  empty,
);
const order = (ruleSet: RuleSet) => ruleSet.plan.events.map(({ name, stage }) => `${name} ${stage ?? '-'}`);

test('an event moves to the end of another stage, or before one that is there', () => {
  expect(order(moveEvent(planned, 'view', 'intent'))).toEqual([
    'compare interest',
    'buy interest',
    'view intent',
  ]);
  expect(order(moveEvent(planned, 'buy', 'interest', 'view'))).toEqual([
    'buy interest',
    'view interest',
    'compare interest',
  ]);
});

test('an event that leaves every stage has none, and one that is not there moves nothing', () => {
  expect(order(moveEvent(planned, 'view', undefined))[2]).toBe('view -');
  expect(moveEvent(planned, 'gone', 'intent')).toBe(planned);
});

test('an event stands in the plan once', () => {
  expect(addEvent(planned, 'buy')).toBe(planned);
});

test('a text becomes a name that can be sent', () => {
  expect(eventName('Add to cart')).toBe('add_to_cart');
  expect(eventName('SignUp')).toBe('SignUp');
});

test('a parameter that sounds like an amount is a number', () => {
  const { events } = addParam(addParam(planned, 'buy', 'price'), 'buy', 'item_name').plan;
  expect(events[2]?.params).toEqual({ price: { type: 'number' }, item_name: { type: 'string' } });
});
