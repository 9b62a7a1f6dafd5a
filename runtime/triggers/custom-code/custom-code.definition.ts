import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';
import { ownCode } from '../../ownCode.definition';

export const customCode = {
  type: 'custom-code',
  title: 'Custom JavaScript',
  description:
    'A few lines of your own that say when it happens. They are compiled into the container, in a scope of their own, and run once on every page; the site has to allow it.',
  scope: 'page',
  sentence: 'the code {code} fires',
  icon: 'square-function',
  group: 'Signals',
  needsDom: true,
  provides: ['element', 'data'],
  settings: {
    type: 'object',
    required: ['code'],
    additionalProperties: false,
    properties: {
      code: {
        ...ownCode,
        description:
          'The body of a function, run when a page begins. Call fire() when it happens; fire({ element, data }) hands on an element and values. What it returns, if it is a function, is called when the page ends: take listeners and timers away there. Code that takes longer than 16 ms on three pages of one load is not run again on it.',
        gets: ['fire'],
        examples: ['const timer = setTimeout(fire, 5000); return () => clearTimeout(timer);'],
      },
    },
  },
  examples: [
    {
      title: 'The page’s own event',
      settings: {
        code: 'const listen = (event) => fire({ data: { plan: event.detail.plan } });\naddEventListener("plan-chosen", listen);\nreturn () => removeEventListener("plan-chosen", listen);',
      },
      outcome: 'Fires when the page dispatches plan-chosen; a variable of the trigger’s data reads the plan.',
    },
  ],
} as const satisfies TriggerDefinition;

export type CustomCodeTriggerSettings = SettingsOf<typeof customCode>;
