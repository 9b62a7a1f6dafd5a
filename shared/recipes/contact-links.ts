import type { Recipe } from './recipe';

export const contactLinks: Recipe = {
  id: 'contact-links',
  title: 'Call, mail, messenger or map',
  description: 'Someone presses a phone number, an e-mail address, a messenger or a map link.',
  searches: ['tel link', 'mailto', 'whatsapp', 'click to call', 'directions', 'phone number'],
  business: [],
  group: 'Contact',
  questions: [],
  makes: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'contact_click',
        title: 'Contact',
        stage: 'intent',
        role: 'signal',
        tier: 1,
        params: { method: { type: 'string' } },
      },
    ],
    rules: [
      {
        id: 'contact-click',
        name: 'Call, mail, messenger or map',
        triggers: [
          { type: 'link-click', settings: { kind: 'phone' } },
          { type: 'link-click', settings: { kind: 'mail' } },
          { type: 'link-click', settings: { kind: 'messenger' } },
          { type: 'link-click', settings: { kind: 'map' } },
        ],
        event: 'contact_click',
        params: { method: '{{link_method}}' },
      },
    ],
  },
  fixture: {
    answers: {},
    pages: {
      '*': `<a id="tel" href="tel:+49301234567">Call</a> <a id="mail" href="mailto:me@example.com">Mail</a>
        <a id="wa" target="_blank" href="https://wa.me/49301234567">WhatsApp</a> <a id="map" target="_blank" href="https://maps.google.com/?q=us">Map</a>
        <script>addEventListener('click', (event) => event.preventDefault());</script>`,
    },
    visits: [
      {
        title: 'tries them all',
        acts: [
          { open: '/' },
          { click: '#tel', events: [{ name: 'contact_click', params: { method: 'phone' } }] },
          { click: '#mail', events: [{ name: 'contact_click', params: { method: 'email' } }] },
          { click: '#wa', events: [{ name: 'contact_click', params: { method: 'whatsapp' } }] },
          { click: '#map', events: [{ name: 'contact_click', params: { method: 'google' } }] },
        ],
      },
    ],
  },
};
