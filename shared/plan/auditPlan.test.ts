import { expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { silence } from '../problems/silence';
import type { RuleSet } from '../ruleset/types';
import { auditWithPractice } from './auditPlan';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [{ name: 'addToCart' }] },
  rules: [],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
};
const codes = (document: RuleSet) => auditWithPractice(document, catalog).shown.map(({ code }) => code);

it('tells what practice says behind the other problems, as hints', () => {
  const { shown } = auditWithPractice({ ...ruleSet, targets: [{ id: 'buy', selector: '#buy' }] }, catalog);
  expect(shown[0]?.code).toBe('unused-target');
  expect(shown.find(({ code }) => code === 'name-against-naming')).toMatchObject({
    severity: 'hint',
    path: '/plan/events/0/name',
  });
});

it('is silenced by the one reason that silences any hint', () => {
  const { shown } = auditWithPractice(ruleSet, catalog);
  const named = shown.find(({ code }) => code === 'name-against-naming');
  expect(named).toBeDefined();
  const quiet = named ? silence(ruleSet, named, 'The old names stay') : ruleSet;
  expect(codes(quiet)).not.toContain('name-against-naming');
  expect(auditWithPractice(quiet, catalog).silenced).toMatchObject([
    { problem: { code: 'name-against-naming' }, reason: 'The old names stay', part: '/plan/events/0' },
  ]);
});

it('waits until the whole plan can be read, and never throws', () => {
  const damaged = { ...ruleSet, plan: { ...ruleSet.plan, events: [3, { name: 'addToCart' }] } };
  expect(codes(damaged as never)).not.toContain('name-against-naming');
  for (const one of [{}, { plan: null }, { plan: { events: 1 } }])
    expect(() => auditWithPractice(one as never, catalog)).not.toThrow();
});
