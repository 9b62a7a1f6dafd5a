import { expect, it } from 'vitest';
import { placeToMend } from './openAt';

it('mends a missing parameter where parameters are added', () => {
  const problem = (code: string, path: string) => ({ code, path, severity: 'error' as const, message: '' });
  expect(placeToMend(problem('param-missing', '/rules/3'))).toBe('/rules/3/params');
  expect(placeToMend(problem('param-missing', '/rules/3/params'))).toBe('/rules/3/params');
  expect(placeToMend(problem('param-type', '/rules/3/params/price'))).toBe('/rules/3/params/price');
});
