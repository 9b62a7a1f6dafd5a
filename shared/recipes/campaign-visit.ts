import type { Recipe } from './recipe';

export const campaignVisit: Recipe = {
  id: 'campaign-visit',
  title: 'Visit from a campaign',
  description: 'Someone lands from a campaign or an ad. The click’s id itself is never kept.',
  searches: ['utm', 'gclid', 'fbclid', 'paid traffic', 'retargeting', 'landing'],
  business: [],
  group: 'Visit',
  questions: [],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'campaign_visit',
        title: 'Visit from a campaign',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: {
          source: { type: 'string' },
          medium: { type: 'string' },
          campaign: { type: 'string' },
          click_id_type: { type: 'string' },
        },
      },
    ],
    rules: [
      {
        id: 'campaign-visit',
        name: 'Visit from a campaign',
        triggers: [{ type: 'campaign-landing', settings: {} }],
        event: 'campaign_visit',
        params: {
          source: '{{campaign_source}}',
          medium: '{{campaign_medium}}',
          campaign: '{{campaign_name}}',
          click_id_type: '{{click_id_type}}',
        },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: { '*': '<p>Page</p>' },
    visits: [
      {
        title: 'lands from an ad, and goes on',
        acts: [
          {
            open: '/?utm_source=google&utm_medium=cpc&utm_campaign=spring&gclid=secret',
            events: [
              {
                name: 'campaign_visit',
                params: { source: 'google', medium: 'cpc', campaign: 'spring', click_id_type: 'gclid' },
              },
            ],
          },
          { open: '/next' },
        ],
      },
      { title: 'comes without one', acts: [{ open: '/' }] },
    ],
  },
};
