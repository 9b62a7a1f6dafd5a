import type { Recipe } from './recipe';

export const social: Recipe = {
  id: 'social',
  title: 'Shared or followed',
  description: 'Someone shares the page, or opens your profile on a social network.',
  searches: ['social share', 'follow us', 'facebook', 'linkedin', 'instagram', 'tweet'],
  business: [],
  group: 'Content',
  questions: [],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'share',
        title: 'Page shared',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { method: { type: 'string' }, item_id: { type: 'string' } },
      },
      {
        name: 'social_follow',
        title: 'Profile opened',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { method: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'share',
        name: 'Page shared',
        triggers: [{ type: 'link-click', settings: { kind: 'share' } }],
        event: 'share',
        params: { method: '{{link_method}}', item_id: '{{page_path}}' },
      },
      {
        id: 'social-follow',
        name: 'Profile opened',
        triggers: [{ type: 'link-click', settings: { kind: 'social' } }],
        event: 'social_follow',
        params: { method: '{{link_method}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: {
      '*': `<a id="share" target="_blank" href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>
        <a id="follow" target="_blank" href="https://www.linkedin.com/company/acme">LinkedIn</a> <a id="other" href="#x">Other</a>`,
    },
    visits: [
      {
        title: 'shares and follows',
        acts: [
          { open: '/post' },
          { click: '#share', events: [{ name: 'share', params: { method: 'facebook', item_id: '/post' } }] },
          { click: '#follow', events: [{ name: 'social_follow', params: { method: 'linkedin' } }] },
          { click: '#other' },
        ],
      },
    ],
  },
};
