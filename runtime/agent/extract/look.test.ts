import { expect, it } from 'vitest';
import { matching } from './look';

it('finds what a target means inside open shadow roots', () => {
  const host = document.createElement('div');
  host.id = 'shadow-host';
  const button = document.createElement('button');
  const inner = document.createElement('div');
  inner.attachShadow({ mode: 'open' }).append(button);
  host.attachShadow({ mode: 'open' }).append(inner);
  document.body.append(host);
  expect(matching('#shadow-host >>> div >>> button')).toEqual([button]);
  expect(matching('#shadow-host>>>button')).toEqual([]);
  expect(matching('#shadow-host >>> ')).toBeNull();
  host.remove();
});
