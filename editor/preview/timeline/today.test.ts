import { expect, test } from 'vitest';
import type { Action } from '../../../shared/visit/reason';
import { shopRules } from '../../../test/support/visits';
import { actionToday, placeToday } from './today';

const then = shopRules();
const at = then.rules.findIndex(({ id }) => id === 'add-to-cart');
const moved = { ...then, rules: then.rules.toReversed() };

test('a place of a rule that was moved is found by its id', () => {
  expect(placeToday(`/rules/${at}/conditions/all/0`, then, moved)).toBe(
    `/rules/${then.rules.length - 1 - at}/conditions/all/0`,
  );
  expect(
    placeToday(`/plan/events/1/params`, then, {
      ...then,
      plan: { ...then.plan, events: then.plan.events.slice(1) },
    }),
  ).toBe('/plan/events/0/params');
  expect(placeToday(`/rules/${at}`, then, { ...then, rules: [] })).toBeUndefined();
  expect(placeToday('/consent', then, moved)).toBe('/consent');
});

const action: Action = {
  kind: 'edit-clause',
  title: 'Ask for /category/ instead',
  at: `/rules/${at}/conditions/all/0`,
  change: [{ pointer: `/rules/${at}/conditions/all/0/value`, value: '/category/' }],
};

test('a change is made where the rule stands today, and not over what somebody has edited since', () => {
  expect(actionToday(action, then, moved)).toMatchObject({
    change: [{ pointer: `/rules/${then.rules.length - 1 - at}/conditions/all/0/value` }],
  });
  const edited = {
    ...then,
    rules: then.rules.map((rule) =>
      rule.id === 'add-to-cart'
        ? { ...rule, conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/p/' }] } }
        : rule,
    ),
  };
  expect(actionToday(action, then, edited)).toBeUndefined();
});
