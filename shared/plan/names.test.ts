import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitName, fitsNaming, namesToFit, plainWords, suggestName } from './names';
import { lookAlike, nearName } from './nearNames';

describe('names of events', () => {
  it('are made of the title, in either convention', () => {
    expect(suggestName('Add to cart', 'flat')).toBe('add_to_cart');
    expect(suggestName('Add to cart', 'parts', 'Intent')).toBe('intent:add:cart');
    expect(suggestName('Purchase', 'parts', 'Conversion')).toBe('conversion:purchase:any');
    expect(suggestName('Größe gewählt', 'flat')).toBe('grosse_gewahlt');
    expect(suggestName('3 for 2', 'flat')).toBe('for_2');
    expect(suggestName('カート', 'flat')).toBe('');
  });

  it('fit the convention or are brought into it', () => {
    expect(fitsNaming('add_to_cart', 'flat')).toBe(true);
    for (const name of ['Add_to_cart', 'add__cart', 'add-to-cart', '_add', 'cart:add:button']) {
      expect(fitsNaming(name, 'flat')).toBe(false);
    }
    expect(fitsNaming('cart:add:button', 'parts')).toBe(true);
    expect(fitsNaming('cart:add', 'parts')).toBe(false);
    expect(fitName('addToCart', 'flat')).toBe('add_to_cart');
    expect(fitName('PDFOpened', 'flat')).toBe('pdf_opened');
    expect(fitName('cart:add:button', 'flat')).toBe('cart_add_button');
    expect(fitName('Cart : Add : Big button', 'parts')).toBe('cart:add:big_button');
  });

  it('always fit once they were suggested, and stay within 40 letters where flat', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('flat' as const, 'parts' as const),
        (title, stage, naming) => {
          const name = suggestName(title, naming, stage);
          if (name !== '') expect(fitsNaming(name, naming)).toBe(true);
          if (naming === 'flat') expect(name.length).toBeLessThanOrEqual(40);
          expect(fitName(name || 'x', naming)).toBe(
            name === '' && naming === 'parts' ? 'site:x:any' : name || 'x',
          );
        },
      ),
    );
  });

  it('change together, and never to one that is taken', () => {
    const plan = {
      stages: [{ id: 'intent', name: 'Intent' }],
      events: [
        { name: 'addToCart' },
        { name: 'add_to_cart' },
        { name: 'startCheckout' },
        { name: 'start-checkout' },
      ],
    };
    expect(namesToFit(plan, 'flat')).toEqual([{ from: 'startCheckout', to: 'start_checkout' }]);
    expect(namesToFit(plan, 'parts').map(({ to }) => to)).toEqual(['site:add:cart', 'site:start:checkout']);
  });

  it('read words of any script as plain ones, or as none', () => {
    expect(plainWords('Crème brûlée — 20 %')).toEqual(['creme', 'brulee', '20']);
  });
});

describe('names that look alike', () => {
  it('differ in case, joints, order or one letter', () => {
    for (const [a, b] of [
      ['add_to_cart', 'addToCart'],
      ['cart_add', 'add_cart'],
      ['add_to_cart', 'add_to_card'],
      ['newsletter_signup', 'newsleter_sigup'],
      ['view_item', 'view_items'],
    ] as const)
      expect([a, b, lookAlike(a, b)]).toEqual([a, b, true]);
  });

  it('do not where their numbers tell them apart, or where they are short or far apart', () => {
    for (const [a, b] of [
      ['scroll_25', 'scroll_50'],
      ['view_item', 'view_cart'],
      ['login', 'logout'],
      ['call', 'mail'],
      ['same', 'same'],
    ] as const)
      expect([a, b, lookAlike(a, b)]).toEqual([a, b, false]);
    expect(nearName('add_to_card', ['purchase', 'add_to_cart'])).toBe('add_to_cart');
  });

  it('look alike both ways', () => {
    const name = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(lookAlike(a, b)).toBe(lookAlike(b, a));
      }),
    );
  });
});
