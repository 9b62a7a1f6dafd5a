import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const experiment = {
  type: 'experiment',
  title: 'Experiment seen',
  description: 'An A/B test shows the visitor one of its variations. Counts once for each experiment.',
  scope: 'visit',
  sentence: 'the visitor sees an experiment, told by {provider}[ as {event}][ in {layer}][, once a {per}]',
  icon: 'flask-conical',
  group: 'Signals',
  needsDom: false,
  provides: [],
  notices: {
    experiment_id: { title: 'Experiment ID', type: 'text' },
    variation_id: { title: 'Variation ID', type: 'text' },
  },
  given: ['key'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      provider: {
        type: 'string',
        title: 'Who tells',
        description:
          'VWO and Optimizely Web are asked themselves. Any other tool can push an event to the data layer.',
        enum: ['data-layer', 'vwo', 'optimizely'],
        enumTitles: ['the data layer', 'VWO', 'Optimizely'],
        default: 'data-layer',
      },
      event: {
        type: 'string',
        title: 'Data layer event',
        format: 'name',
        minLength: 1,
        default: 'experiment_viewed',
        showWhen: { provider: ['data-layer'] },
      },
      experimentField: {
        type: 'string',
        title: 'Field of the experiment',
        description: 'Names joined by dots.',
        format: 'name',
        minLength: 1,
        default: 'experiment_id',
        showWhen: { provider: ['data-layer'] },
      },
      variationField: {
        type: 'string',
        title: 'Field of the variation',
        description: 'Names joined by dots.',
        format: 'name',
        minLength: 1,
        default: 'variation_id',
        showWhen: { provider: ['data-layer'] },
      },
      layer: {
        type: 'string',
        title: 'Data layer name',
        format: 'name',
        pattern: '^[A-Za-z_$][A-Za-z0-9_$]*$',
        default: 'dataLayer',
        showWhen: { provider: ['data-layer'] },
      },
      per: {
        type: 'string',
        title: 'Each experiment once a',
        description: 'A session needs storage consent; without, it is one page load.',
        enum: ['page', 'session'],
        enumTitles: ['page', 'session'],
        default: 'page',
      },
    },
  },
  presets: [
    { title: 'VWO experiment seen', icon: 'flask-conical', settings: { provider: 'vwo' } },
    { title: 'Optimizely experiment seen', icon: 'flask-conical', settings: { provider: 'optimizely' } },
    {
      title: 'Google Analytics experience impression',
      description: 'Tools that tell Google Analytics 4 push experience_impression with exp_variant_string.',
      icon: 'flask-conical',
      settings: {
        event: 'experience_impression',
        experimentField: 'exp_variant_string',
        variationField: 'exp_variant_string',
      },
    },
  ],
  examples: [
    {
      title: 'Whatever the data layer tells',
      settings: {},
      outcome:
        'Fires for dataLayer.push({ event: "experiment_viewed", experiment_id: "hero", variation_id: "b" }), once for hero on each page.',
    },
    {
      title: 'VWO, once a session',
      settings: { provider: 'vwo', per: 'session' },
      outcome: 'Fires when VWO has applied a variation that this session has not seen.',
    },
  ],
} as const satisfies TriggerDefinition;

export type ExperimentSettings = SettingsOf<typeof experiment>;
