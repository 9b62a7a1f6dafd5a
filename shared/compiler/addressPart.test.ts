import { expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { RuleSet } from '../ruleset/types';
import { addressPart } from './addressPart';

const handsOn = (id: string, input: string) => ({ id, type: 'lookup', settings: { input, default: input } });
const ruleSet: Partial<RuleSet> = {
  variables: [
    { id: 'page-address', type: 'page', settings: { part: 'url' } },
    handsOn('plain', '{{page_url}}'),
    handsOn('spaced', '{{ page_url }}'),
    handsOn('dashed', '{{page-address}}'),
    handsOn('further', 'at {{dashed}}'),
    handsOn('escaped', '\\{{page_url}}'),
    handsOn('path', '{{page_path}}'),
    handsOn('circle', '{{circle}}'),
  ],
};

it.each([
  ['page_url', ''],
  ['page_query', '?'],
  ['page_fragment', '#'],
  ['page-address', ''],
  ['plain', ''],
  ['spaced', ''],
  ['dashed', ''],
  ['further', ''],
  ['escaped', undefined],
  ['path', undefined],
  ['circle', undefined],
  ['nobody', undefined],
])('finds what part of an address %s reads, however that is written', (id, part) => {
  expect(addressPart(id, { ruleSet: ruleSet as RuleSet, catalog })).toBe(part);
});
