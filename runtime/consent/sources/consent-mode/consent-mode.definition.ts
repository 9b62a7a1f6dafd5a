import type { ConsentSourceDefinition, SettingsOf } from '../../../../shared/definition';

export const consentMode = {
  type: 'consent-mode',
  title: 'Google Consent Mode',
  description:
    "Follows what the site’s banner tells Google tags through gtag('consent', …), default and update.",
  sentence: 'Google Consent Mode[ on {layer}]',
  icon: 'badge-check',
  needs:
    "The banner calls gtag('consent', 'default', …) and gtag('consent', 'update', …) on every page. A default that denies is taken as no answer yet, and one that grants only for named regions as well: which region a visitor is in, only Google and the banner know.",
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      layer: {
        type: 'string',
        title: 'Data layer',
        description: 'Name of the array that the banner pushes to, where the site has renamed it.',
        format: 'name',
        pattern: '^[A-Za-z_$][\\w$]*$',
        default: 'dataLayer',
      },
    },
  },
  examples: [{ title: 'As it comes', settings: {} }],
} as const satisfies ConsentSourceDefinition;

export type ConsentModeSettings = SettingsOf<typeof consentMode>;
