import type { SettingsOf, VariableDefinition } from '../../../shared/definition';

export const element = {
  type: 'element',
  title: 'Text or attribute on the page',
  description:
    'What an element says or carries: the target of the trigger, something near it such as the name on the same card, or anything on the page. What people type into fields is never read.',
  sentence: 'the {read}[ {attribute}][ {property}] of [{selector} in ]{from}[ {closest}]',
  icon: 'scan-text',
  group: 'Element',
  returns: 'any',
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      from: {
        type: 'string',
        title: 'Look in',
        description: 'The target is what the trigger noticed: the clicked button, the submitted form.',
        enum: ['target', 'closest', 'page'],
        enumTitles: ['the target', 'the target’s closest', 'the page'],
        default: 'target',
      },
      closest: {
        type: 'string',
        title: 'Closest',
        description: 'The nearest element around the target that matches, such as the product card.',
        format: 'selector',
        minLength: 1,
        showWhen: { from: ['closest'] },
        examples: ['.card'],
      },
      selector: {
        type: 'string',
        title: 'Element',
        description:
          'The first one in there that matches; all of them for the number and all texts. Leave it out for the element itself.',
        format: 'selector',
        minLength: 1,
        examples: ['h3'],
      },
      read: {
        type: 'string',
        title: 'Read',
        description:
          'The link address is complete, even where the page wrote a short one. All texts are joined by commas. A thing is seen where style does not hide it, wherever it stands on the page.',
        enum: ['text', 'attribute', 'url', 'element', 'property', 'texts', 'count', 'exists', 'visible'],
        enumTitles: [
          'text',
          'attribute',
          'link address',
          'element itself',
          'property',
          'texts',
          'number',
          'presence',
          'visibility',
        ],
        default: 'text',
      },
      attribute: {
        type: 'string',
        title: 'Attribute',
        format: 'attribute',
        minLength: 1,
        showWhen: { read: ['attribute'] },
        examples: ['href', 'data-sku'],
      },
      property: {
        type: 'string',
        title: 'Property',
        description:
          'As scripts see it, such as open or naturalWidth. Values and properties of fields are never read.',
        format: 'name',
        pattern: '^[A-Za-z][A-Za-z0-9]*$',
        showWhen: { read: ['property'] },
        examples: ['open'],
      },
    },
  },
  examples: [
    {
      title: 'The name on the same card',
      settings: { from: 'closest', closest: '.card', selector: 'h3' },
      outcome: '“Stoneware mug” when its “Add to cart” is clicked, whichever card it is on.',
    },
    {
      title: 'A data attribute of the clicked button',
      settings: { read: 'attribute', attribute: 'data-sku' },
      outcome: 'MUG-12',
    },
    { title: 'The page’s heading', settings: { from: 'page', selector: 'h1' }, outcome: 'Stoneware mug' },
    {
      title: 'How many are ticked to compare',
      settings: { from: 'page', selector: '.compare:checked', read: 'count' },
      outcome: '2',
    },
    {
      title: 'All names in the cart',
      settings: { from: 'page', selector: '.cart .name', read: 'texts' },
      outcome: 'Stoneware mug, Tea pot',
    },
    {
      title: 'Whether there is an error',
      settings: { from: 'page', selector: '.error', read: 'visible' },
      outcome: 'true where one can be seen',
    },
    {
      title: 'Whether something is sold out',
      settings: { from: 'closest', closest: '.card', selector: '.sold-out', read: 'exists' },
      outcome: 'true on such a card',
    },
    { title: 'Whether an answer is open', settings: { read: 'property', property: 'open' }, outcome: 'true' },
    { title: 'Where the link leads', settings: { read: 'url' }, outcome: 'https://shop.example/cart' },
  ],
} as const satisfies VariableDefinition;

export type ElementSettings = SettingsOf<typeof element>;
