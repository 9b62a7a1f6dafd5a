import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const click = {
  type: 'click',
  title: 'Click',
  description: 'Someone clicks or taps an element, or activates it with Enter or Space.',
  scope: 'visit',
  recorded: {
    from: 'click',
    element: 'closest',
    asks: {
      button: { of: 'button', is: 'equals', unless: 'any', absent: 'main' },
      modifiers: { of: 'keys', is: 'contains', unless: 'any' },
    },
  },
  sentence: 'someone clicks {target}[ {exact}][ with {button}][ {modifiers}]',
  icon: 'mouse-pointer-click',
  group: 'Click',
  needsDom: true,
  provides: ['element'],
  variables: ['click_text', 'click_url', 'click_element', 'click_id', 'click_classes', 'click_target'],
  settings: {
    type: 'object',
    required: ['target'],
    additionalProperties: false,
    properties: {
      target: {
        type: 'string',
        title: 'What is clicked',
        description: 'A click on anything inside it counts too, such as the icon in a button.',
        format: 'target',
        minLength: 1,
      },
      exact: {
        type: 'boolean',
        title: 'Only the element itself',
        description:
          'Leave out clicks on what lies inside: the icon in a button is then no longer the button.',
        enum: [false, true],
        enumTitles: ['or anything inside it', 'itself and nothing inside it'],
        default: false,
      },
      button: {
        type: 'string',
        title: 'Mouse button',
        description:
          'Taps, Enter and Space count as the main button. The middle button opens links in a new tab.',
        enum: ['main', 'middle', 'right', 'any'],
        enumTitles: ['the main button', 'the middle button', 'the right button', 'any button'],
        default: 'main',
      },
      modifiers: {
        type: 'string',
        title: 'Keys held meanwhile',
        description: 'Ctrl, or ⌘ on a Mac, opens links in a new tab; Shift in a new window.',
        enum: ['any', 'none', 'ctrl', 'shift', 'alt'],
        enumTitles: [
          'whatever keys are held',
          'while no key is held',
          'while Ctrl or ⌘ is held',
          'while Shift is held',
          'while Alt is held',
        ],
        default: 'any',
      },
    },
  },
  examples: [
    {
      title: 'A button',
      settings: { target: '[data-testid="add-to-cart"]' },
      outcome:
        'Fires for a click, a tap, Enter or Space on the button, and for a click on the icon inside it.',
    },
    {
      title: 'A link opened in any way',
      settings: { target: 'a[href="/pricing"]', button: 'any' },
      outcome: 'Fires for the middle button too, which opens the link in a new tab.',
    },
    {
      title: 'The background only',
      settings: { target: '.dialog-backdrop', exact: true },
      outcome: 'Does not fire for clicks in the dialog that lies inside it.',
    },
    {
      title: 'Opened in a new tab on purpose',
      settings: { target: '.result a', modifiers: 'ctrl' },
      outcome: 'Fires for a click while Ctrl or ⌘ is held, not for a plain click.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ClickSettings = SettingsOf<typeof click>;
