import fc from 'fast-check';
import { expect, it } from 'vitest';
import { translationOf } from '../../shared/ruleset/translation';
import type { Destination } from '../../shared/ruleset/types';
import { withAllowed, withEventNamed, withParamNamed } from './changeMap';

const plain: Destination = { id: 'meta', type: 'meta', settings: {} };
const naming = {
  standardNames: { add_to_cart: 'AddToCart' },
  otherNames: 'custom',
  paramNames: { price: 'value' },
} as const;
const sent = (destination: Destination, event = 'add_to_cart') =>
  translationOf(destination, naming, event, ['price', 'color']);

it('says another name, not sent, and the usual name again', () => {
  const named = withEventNamed(plain, 'add_to_cart', 'InTheBasket');
  expect(sent(named)).toMatchObject({ name: 'InTheBasket', standard: false });
  expect(sent(withEventNamed(named, 'add_to_cart', null))).toBeUndefined();
  expect(withEventNamed(named, 'add_to_cart', undefined)).toEqual(plain);
});

it('names a parameter of one event, or of all', () => {
  const of = withParamNamed(plain, 'add_to_cart', 'color', 'variant');
  expect(sent(of)?.params).toEqual({ price: 'value', color: 'variant' });
  expect(sent(of, 'search')?.params).toEqual({ price: 'value' });
  const all = withParamNamed(of, '*', 'color', null);
  expect(sent(all)?.params).toEqual({ price: 'value', color: 'variant' });
  expect(sent(all, 'search')?.params).toEqual({ price: 'value', color: null });
});

it('allows with a reason, and takes it back', () => {
  const allowed = withAllowed(plain, 'add_to_cart', 'It replaces a tag.');
  expect(allowed.allow).toEqual({ add_to_cart: 'It replaces a tag.' });
  expect(withAllowed(allowed, 'add_to_cart', undefined)).toEqual(plain);
});

it('leaves nothing behind once everything is usual again, in whatever order', () => {
  const name = fc.constantFrom('add_to_cart', 'search', '*', 'price', '__proto__x');
  const to = fc.constantFrom('a', 'b', null, undefined);
  const step = fc.record({ event: name, param: fc.option(name, { nil: undefined }), to });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const take = (from: Destination, back: boolean) =>
        steps.reduce((last, { event, param, to: next }) => {
          const said = back ? undefined : next;
          return param === undefined
            ? withEventNamed(last, event, said)
            : withParamNamed(last, event, param, said);
        }, from);
      expect(take(take(plain, false), true)).toEqual(plain);
    }),
  );
});
