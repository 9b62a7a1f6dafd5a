import { expect, it } from 'vitest';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../compile/runtime';
import { firstRuleSet, originOf } from './firstRuleSet';

it.each([
  ['shop.example', 'https://shop.example'],
  [' shop.example/sale?x=1 ', 'https://shop.example'],
  ['HTTP://Shop.Example:8080/a', 'http://shop.example:8080'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:7071/cart', 'http://127.0.0.1:7071'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['intranet:8080', 'https://intranet:8080'],
  ['http://intranet', 'http://intranet'],
])('reads %s as %s', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

it.each(['', '  ', 'shop', 'ftp://shop.example', 'javascript:alert(1)', 'https://', 'a b.example'])(
  'reads no address in “%s”',
  (address) => {
    expect(originOf(address)).toBeUndefined();
  },
);

it.each(['page', 'none'] as const)(
  'makes a rule set without errors where consent is asked by %s',
  (manager) => {
    const ruleSet = firstRuleSet('Shop', 'https://shop.example', manager);
    expect(validate(ruleSet, catalog).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ruleSet.site.origins).toEqual(['https://shop.example']);
    expect(ruleSet.consent.default['analytics_storage']).toBe(manager === 'page' ? 'unknown' : 'granted');
  },
);
