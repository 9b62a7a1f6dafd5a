import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const print = {
  type: 'print',
  title: 'Print',
  description: 'Someone prints the page or saves it as a PDF by the browser’s print dialog.',
  scope: 'visit',
  sentence: 'someone prints the page',
  icon: 'printer',
  group: 'Signals',
  needsDom: true,
  provides: [],
  settings: { type: 'object', additionalProperties: false, properties: {} },
  examples: [
    {
      title: 'A recipe for the kitchen',
      settings: {},
      outcome: 'Fires when the print dialog opens, whether or not paper comes out.',
    },
  ],
} as const satisfies TriggerDefinition;

export type PrintSettings = SettingsOf<typeof print>;
