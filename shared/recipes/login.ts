import type { Recipe } from './recipe';

export const login: Recipe = {
  id: 'login',
  title: 'Login, and coming back to log in',
  description:
    'Someone who was logged out is logged in. Their second login on this device counts as its own event.',
  searches: ['sign in', 'log in', 'returning user', 'repeat login'],
  business: ['saas', 'shop', 'content'],
  group: 'Account',
  questions: [
    {
      id: 'form',
      ask: 'Point at the login form.',
      kind: 'target',
      suggests: ['form[action*="login"]', 'form:has([type="password"])'],
    },
    {
      id: 'inside',
      ask: 'Point at something only people who are logged in see.',
      kind: 'target',
      suggests: ['a[href*="logout"]', '[class*="account-menu"]'],
    },
  ],
  makes: {
    stages: [{ id: 'conversion', name: 'Conversion' }],
    events: [
      {
        name: 'login',
        title: 'Login',
        stage: 'conversion',
        role: 'signal',
        tier: 2,
        params: { method: { type: 'string' } },
      },
      { name: 'repeat_login', title: 'Login again', stage: 'conversion', role: 'signal', tier: 1 },
    ],
    targets: [
      { id: 'login-form', name: 'Login form', selector: '[[form]]' },
      { id: 'logged-in', name: 'What only members see', selector: '[[inside]]' },
    ],
    rules: [
      {
        id: 'login',
        name: 'Login',
        triggers: [
          {
            type: 'sequence',
            settings: {
              steps: [
                { type: 'form-submit', settings: { target: 'login-form' } },
                { type: 'element-appears', settings: { target: 'logged-in' } },
              ],
              withinMs: 30000,
            },
          },
        ],
        event: 'login',
        params: { method: 'form' },
      },
      {
        id: 'repeat-login',
        name: 'Login again',
        triggers: [
          {
            type: 'counter',
            settings: {
              of: { type: 'rule-event', settings: { event: 'login' } },
              count: 2,
              per: 'visitor',
              when: 'from',
            },
          },
        ],
        event: 'repeat_login',
      },
    ],
  },
  fixture: {
    answers: { form: '#login', inside: '#logout' },
    pages: {
      '/': '<form id="login" action="/home"><input name="user"><input type="password" name="password"><button>Log in</button></form>',
      '/home': '<a id="logout" href="/">Log out</a>',
    },
    visits: [
      {
        title: 'logs in twice',
        acts: [
          { open: '/' },
          { click: 'button', events: [{ name: 'login', params: { method: 'form' } }] },
          { open: '/home' },
          { click: '#logout' },
          {
            click: 'button',
            events: [{ name: 'login', params: { method: 'form' } }, { name: 'repeat_login' }],
          },
        ],
      },
    ],
  },
};
