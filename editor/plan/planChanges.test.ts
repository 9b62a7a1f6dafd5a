import { expect, test } from 'vitest';
import { usualLimits } from '../../shared/plan/limits';
import type { RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../compile/runtime';
import {
  addEvent,
  addParam,
  eventName,
  moveEvent,
  moveParam,
  renameEvents,
  renameParam,
  setLimits,
  setNaming,
} from './planChanges';
import { addStage, moveStage, removeStage, renameStage } from './stageChanges';

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

const stageIds = (ruleSet: RuleSet) => ruleSet.plan.stages.map(({ id }) => id);

test('a stage is added, renamed and moved, and keeps its id', () => {
  const three = addStage(planned, 'Intent!');
  expect(stageIds(three)).toEqual(['interest', 'intent', 'intent-2']);
  expect(renameStage(three, 'intent', 'Wish').plan.stages[1]).toEqual({ id: 'intent', name: 'Wish' });
  expect(stageIds(moveStage(three, 'intent-2', 0))).toEqual(['intent-2', 'interest', 'intent']);
  expect(stageIds(moveStage(three, 'interest', 9))).toEqual(['intent', 'intent-2', 'interest']);
  expect(moveStage(three, 'interest', -1)).toBe(three);
});

test('a stage that goes takes its events along, hands them on, or leaves them without one', () => {
  expect(order(removeStage(planned, 'interest', { to: 'intent' }))).toEqual([
    'view intent',
    'compare intent',
    'buy intent',
  ]);
  expect(order(removeStage(planned, 'interest', 'keep'))).toEqual(['view -', 'compare -', 'buy -']);
  expect(order(removeStage(planned, 'interest', 'delete'))).toEqual([]);
  expect(stageIds(removeStage(planned, 'interest', 'keep'))).toEqual(['intent']);
});

const rule = (event: string, params: Record<string, string>) => ({ id: event, triggers: [], event, params });
const sending: RuleSet = {
  ...['price', 'item_name', 'size'].reduce((ruleSet, param) => addParam(ruleSet, 'buy', param), planned),
  rules: [rule('buy', { price: '1', size: 'M' }), rule('view', { price: '2' })],
};
const paramsOf = (ruleSet: RuleSet) => Object.keys(ruleSet.plan.events[2]?.params ?? {});

test('a parameter gets another name where it stands, and in the rules that send it', () => {
  const renamed = renameParam(sending, 'buy', 'price', 'amount');
  expect(paramsOf(renamed)).toEqual(['amount', 'item_name', 'size']);
  expect(renamed.rules.map(({ params }) => params)).toEqual([{ amount: '1', size: 'M' }, { price: '2' }]);
  expect(renameParam(sending, 'buy', 'price', 'size')).toBe(sending);
});

test('a parameter moves among the others', () => {
  expect(paramsOf(moveParam(sending, 'buy', 'size', 0))).toEqual(['size', 'price', 'item_name']);
  expect(paramsOf(moveParam(sending, 'buy', 'price', 9))).toEqual(['item_name', 'size', 'price']);
  expect(moveParam(sending, 'buy', 'gone', 0)).toBe(sending);
});

test('what is usual of naming and limits is not stored', () => {
  const parts = setNaming(planned, 'parts');
  expect(parts.plan.naming).toBe('parts');
  expect(setNaming(parts, 'flat').plan).toEqual(planned.plan);
  const limited = setLimits(planned, { ...usualLimits, total: 12 });
  expect(limited.plan.limits).toEqual({ total: 12 });
  expect(setLimits(limited, usualLimits).plan).toEqual(planned.plan);
});

test('several events are renamed at once, and the rules follow', () => {
  const names = [
    { from: 'view', to: 'product_view' },
    { from: 'buy', to: 'purchase' },
  ];
  const renamed = renameEvents(sending, names, catalog);
  expect(order(renamed)).toEqual(['product_view interest', 'compare interest', 'purchase interest']);
  expect(renamed.rules.map(({ event }) => event)).toEqual(['purchase', 'product_view']);
});
