import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { RuleSet } from '../ruleset/types';
import { nameAdvice } from './nameAdvice';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }, { name: 'purchase' }] },
  rules: [],
  destinations: [{ id: 'ga', type: 'ga4', settings: { measurementId: 'G-ABC123' } }],
  consent: { default: {}, pending: 'queue' },
};
const said = (typed: string, own?: string) => nameAdvice(typed, own, 'Intent', ruleSet, catalog);

test('a good name needs no advice, nor does an event’s own', () => {
  expect(said('start_checkout')).toEqual([]);
  expect(said('add_to_cart', 'add_to_cart')).toEqual([]);
});

test('a name that is empty or taken cannot be had', () => {
  expect(said('  ')).toMatchObject([{ severity: 'error' }]);
  expect(said('purchase', 'add_to_cart')).toMatchObject([{ severity: 'error' }]);
});

test('a name outside the convention comes with one inside it, unless that is taken', () => {
  expect(said('Start checkout')).toMatchObject([
    { severity: 'hint', use: 'start_checkout' },
    { severity: 'warning', message: expect.stringContaining('up to 40 letters') },
  ]);
  expect(said('Purchase')[0]).not.toHaveProperty('use');
});

test('look-alikes and reserved names are told', () => {
  expect(said('add_to_card')).toMatchObject([{ message: expect.stringContaining('look alike') }]);
  expect(said('form_start')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('Google Analytics 4 reserves the name') },
  ]);
});
