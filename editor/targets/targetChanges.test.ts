import { expect, test } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Pick } from '../../shared/target/fingerprint';
import { addTarget, chooseScope, targetFromPick } from './targetChanges';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};
const pick: Pick = {
  name: 'Button “Add to cart” in Product card',
  fingerprint: { tag: 'button', name: 'Add to cart' },
  scopes: [
    {
      kind: 'only',
      title: 'Only this one',
      selector: '#add-1',
      guards: [],
      matches: 1,
      strength: 'strong',
      reason: 'Has its own id',
    },
    {
      kind: 'each',
      title: 'Every product card’s button',
      selector: '.card .btn',
      guards: [],
      matches: 4,
      strength: 'fair',
      reason: 'Found by its style name',
    },
  ],
  chosen: 1,
  box: { width: 10, height: 10 },
  url: 'https://shop.example/',
};

test('a pick becomes a target with the chosen scope', () => {
  expect(targetFromPick(ruleSet, pick)).toMatchObject({
    id: 'add-to-cart',
    name: 'Button “Add to cart” in Product card',
    selector: '.card .btn',
    scope: 'each',
    strength: 'fair',
  });
});

test('picking the same place again gives the target that is there, under the name it was given', () => {
  const known = { ...targetFromPick(ruleSet, pick), name: 'Buy button' };
  const again = targetFromPick(addTarget(ruleSet, known), pick);
  expect([again.id, again.name]).toEqual([known.id, 'Buy button']);
  expect(addTarget(addTarget(ruleSet, known), again).targets).toHaveLength(1);
});

test('another place of the same name gets an id of its own', () => {
  const first = addTarget(ruleSet, targetFromPick(ruleSet, pick));
  expect(targetFromPick(first, { ...pick, chosen: 0 }).id).toBe('add-to-cart-2');
});

test('another scope changes the selector and its strength, and keeps the target', () => {
  const target = targetFromPick(ruleSet, pick);
  expect(chooseScope(target, pick, 'only')).toMatchObject({
    id: target.id,
    selector: '#add-1',
    scope: 'only',
    strength: 'strong',
  });
  expect(chooseScope(target, pick, 'link')).toBe(target);
});
