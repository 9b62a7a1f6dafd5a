import type { Recipe } from './recipe';

export const sectionSeen: Recipe = {
  id: 'section-seen',
  title: 'Section seen',
  description: 'Someone sees a part of the page for a second, such as the price table or customer voices.',
  searches: ['element visibility', 'impression', 'banner view', 'promotion', 'social proof', 'price table'],
  business: [],
  group: 'Content',
  questions: [
    {
      id: 'section',
      ask: 'Point at the part of the page.',
      kind: 'target',
      suggests: ['[id*="pricing"]', '[class*="testimonial"]', 'section'],
    },
    { id: 'name', ask: 'What do you call it?', kind: 'text', default: 'section' },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'element_view',
        title: 'Section seen',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { element_id: { type: 'string' } },
      },
    ],
    targets: [{ id: 'section', name: 'Section', selector: '[[section]]' }],
    rules: [
      {
        id: 'section-seen',
        name: 'Section seen',
        triggers: [{ type: 'element-visible', settings: { target: 'section' } }],
        event: 'element_view',
        params: { element_id: '[[name]]' },
      },
    ],
  },
  fixture: {
    answers: { section: '#proof', name: 'proof' },
    pages: {
      '*': `<div style="height:2000px">Top</div><div id="place"></div>
        <script>
          setTimeout(() => {
            const proof = document.createElement('div');
            proof.id = 'proof';
            proof.style.height = '3000px';
            proof.textContent = 'Proof';
            document.querySelector('#place').append(proof);
          }, 300);
        </script>`,
    },
    visits: [
      {
        title: 'scrolls to a section that came later and is taller than the screen',
        acts: [
          { open: '/' },
          { scroll: 90, events: [{ name: 'element_view', params: { element_id: 'proof' } }] },
          { scroll: 0 },
          { scroll: 90 },
        ],
      },
    ],
  },
};
