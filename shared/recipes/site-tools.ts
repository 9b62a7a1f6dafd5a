import type { Recipe } from './recipe';

export const siteTools: Recipe = {
  id: 'site-tools',
  title: 'Calendar, store finder, language, consent',
  description:
    'Someone adds a date to their calendar, searches a store, changes the language, or decides about cookies.',
  searches: ['add to calendar', 'store locator', 'language switch', 'cookie banner', 'consent change'],
  business: [],
  group: 'Visit',
  questions: [
    {
      id: 'store',
      ask: 'Point at the form that finds a store.',
      kind: 'target',
      optional: true,
      suggests: ['form[action*="store"]'],
    },
    {
      id: 'language',
      ask: 'Point at the list of languages.',
      kind: 'target',
      optional: true,
      suggests: ['select[name*="lang"]', '[class*="language"] select'],
    },
    {
      id: 'consent',
      ask: 'What does the banner call its event on the data layer?',
      kind: 'text',
      default: 'consent_update',
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'calendar_add',
        title: 'Added to the calendar',
        stage: 'interest',
        role: 'signal',
        tier: 2,
        params: { method: { type: 'string' } },
      },
      { name: 'store_search', title: 'Store searched', stage: 'interest', role: 'signal', tier: 2 },
      {
        name: 'language_change',
        title: 'Language changed',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { language: { type: 'string' } },
      },
      { name: 'consent_update', title: 'Consent changed', stage: 'interest', role: 'signal', tier: 3 },
    ],
    targets: [
      { id: 'store-finder', name: 'Store finder', selector: '[[store]]' },
      { id: 'language-list', name: 'Languages', selector: '[[language]]' },
    ],
    rules: [
      {
        id: 'calendar-add',
        name: 'Added to the calendar',
        triggers: [{ type: 'link-click', settings: { kind: 'calendar' } }],
        event: 'calendar_add',
        params: { method: '{{link_method}}' },
      },
      {
        id: 'store-search',
        name: 'Store searched',
        triggers: [{ type: 'form-submit', settings: { target: 'store-finder' } }],
        event: 'store_search',
      },
      {
        id: 'language-change',
        name: 'Language changed',
        triggers: [{ type: 'field-change', settings: { target: 'language-list' } }],
        event: 'language_change',
        params: { language: '{{field_choice}}' },
      },
      {
        id: 'consent-update',
        name: 'Consent given or refused',
        triggers: [{ type: 'data-layer', settings: { event: '[[consent]]' } }],
        event: 'consent_update',
      },
    ],
  },
  fixture: {
    answers: { store: '#stores', language: '#language' },
    pages: {
      '*': `<a id="ics" download href="data:text/calendar,BEGIN:VCALENDAR">Save the date</a> <a id="cal" href="/event.ics">Calendar</a>
        <form id="stores"><input name="town"><button>Find</button></form>
        <select id="language"><option>English</option><option value="de">Deutsch</option></select>
        <script>addEventListener('click', (event) => event.target.closest('a') && event.preventDefault()); addEventListener('submit', (event) => event.preventDefault());</script>`,
    },
    visits: [
      {
        title: 'uses each of them',
        acts: [
          { open: '/' },
          { click: '#cal', events: [{ name: 'calendar_add', params: { method: 'file' } }] },
          { fill: 'input', text: 'Secret town' },
          { click: 'button', events: [{ name: 'store_search' }] },
          {
            choose: 'select',
            option: 'de',
            events: [{ name: 'language_change', params: { language: 'Deutsch' } }],
          },
          { push: { event: 'consent_update' }, events: [{ name: 'consent_update' }] },
        ],
      },
    ],
  },
};
