import type { SettingsOf, TriggerDefinition } from '../../../shared/definition';

export const campaignLanding = {
  type: 'campaign-landing',
  title: 'Campaign landing',
  description:
    'Someone lands on a page whose address names a campaign: utm parameters, or the click id of an advertising network. Once a session for each campaign; without storage consent, once a page load.',
  scope: 'visit',
  sentence:
    'someone lands from a campaign[ of source {source}][ by {medium}][ named {campaign}][ with a click id {clickIds}][, {withoutStorage}]',
  icon: 'megaphone',
  group: 'Visit',
  needsDom: true,
  provides: [],
  notices: {
    campaign_source: { title: 'Campaign source', type: 'text' },
    campaign_medium: { title: 'Campaign medium', type: 'text' },
    campaign_name: { title: 'Campaign name', type: 'text' },
    click_id_type: { title: 'Click ID type', type: 'text' },
  },
  given: ['key'],
  asks: ['joins'],
  settings: {
    type: 'object',
    additionalProperties: false,
    properties: {
      source: {
        type: 'string',
        title: 'Source',
        description: 'Only this utm_source, in whatever case.',
        minLength: 1,
        placeholder: 'any',
        examples: ['newsletter'],
      },
      medium: {
        type: 'string',
        title: 'Medium',
        description: 'Only this utm_medium, in whatever case.',
        minLength: 1,
        placeholder: 'any',
        examples: ['email', 'cpc'],
      },
      campaign: {
        type: 'string',
        title: 'Campaign',
        description: 'Only this utm_campaign, in whatever case.',
        minLength: 1,
        placeholder: 'any',
        examples: ['spring'],
      },
      clickIds: {
        type: 'array',
        title: 'Click ids',
        description:
          'Only a landing with one of these parameters, such as gclid; or those of a network that is not known yet. Left out, those of the big networks count, and utm parameters alone do too.',
        joined: 'or',
        items: { type: 'string', format: 'name', minLength: 1 },
        examples: [['gclid', 'gbraid', 'wbraid']],
      },
      withoutStorage: {
        type: 'string',
        title: 'Without storage consent',
        description:
          'A page loaded again cannot be told from a landing then. Either each load counts, or it waits until the visitor has agreed.',
        enum: ['fire', 'skip'],
        enumTitles: ['at each page load without storage consent', 'only with storage consent'],
        default: 'fire',
      },
    },
  },
  presets: [
    {
      title: 'Google Ads visit',
      description: 'A landing with a click id of Google’s ads.',
      settings: { clickIds: ['gclid', 'gbraid', 'wbraid', 'dclid'] },
    },
    { title: 'Meta ads visit', settings: { clickIds: ['fbclid'] } },
    { title: 'Newsletter visit', settings: { medium: 'email' } },
  ],
  examples: [
    {
      title: 'Any campaign',
      settings: {},
      outcome: 'Fires on a page with utm_source, utm_medium, utm_campaign, or a click id such as gclid.',
    },
    {
      title: 'From the newsletter',
      settings: { source: 'newsletter', medium: 'email' },
      outcome: 'Fires only where both parameters say so.',
    },
  ],
} as const satisfies TriggerDefinition;

export type CampaignLandingSettings = SettingsOf<typeof campaignLanding>;
