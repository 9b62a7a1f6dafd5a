import type { Recipe } from './recipe';

export const contentInterest: Recipe = {
  id: 'content-interest',
  title: 'Case study read, question opened',
  description: 'Someone stays with a case study for three minutes, or opens a question of the FAQ.',
  searches: ['case study', 'FAQ', 'accordion', 'questions'],
  business: ['leads', 'saas'],
  group: 'Content',
  questions: [
    { id: 'cases', ask: 'How do the paths of case studies begin?', kind: 'text', default: '/case-studies/' },
    { id: 'read', ask: 'After how many milliseconds is one read?', kind: 'number', default: 180000 },
    { id: 'faq', ask: 'Point at a question of the FAQ.', kind: 'target', default: 'details' },
  ],
  makes: {
    stages: [{ id: 'consideration', name: 'Consideration' }],
    events: [
      {
        name: 'case_study_read',
        title: 'Case study read',
        stage: 'consideration',
        role: 'signal',
        tier: 2,
        params: { page: { type: 'string' }, seconds: { type: 'number' } },
      },
      {
        name: 'faq_open',
        title: 'Question opened',
        stage: 'consideration',
        role: 'signal',
        tier: 3,
        params: { question: { type: 'string' } },
      },
    ],
    targets: [{ id: 'faq-question', name: 'Question of the FAQ', selector: '[[faq]]' }],
    variables: [
      {
        id: 'faq_text',
        name: 'Text of the question',
        type: 'element',
        settings: { from: 'target', selector: 'summary', read: 'text' },
      },
      {
        id: 'faq_is_open',
        name: 'Question is open',
        type: 'element',
        settings: { from: 'target', read: 'property', property: 'open' },
      },
    ],
    rules: [
      {
        id: 'case-study-read',
        name: 'Case study read',
        triggers: [{ type: 'timer', settings: { intervalMs: '[[read]]' } }],
        conditions: { variable: 'page_path', operator: 'starts-with', value: '[[cases]]' },
        event: 'case_study_read',
        params: { page: '{{page_path}}', seconds: '{{timer_seconds}}' },
      },
      {
        id: 'faq-open',
        name: 'Question opened',
        triggers: [{ type: 'dom-event', settings: { event: 'toggle', target: 'faq-question' } }],
        conditions: { variable: 'faq_is_open', operator: 'equals', value: 'true' },
        event: 'faq_open',
        params: { question: '{{faq_text}}' },
      },
    ],
  },
  fixture: {
    answers: { read: 1000 },
    pages: { '*': '<details><summary>How long?</summary>Two days</details>' },
    visits: [
      {
        title: 'reads, and asks',
        acts: [
          {
            open: '/case-studies/acme',
            events: [{ name: 'case_study_read', params: { page: '/case-studies/acme', seconds: 1 } }],
          },
          { click: 'summary', events: [{ name: 'faq_open', params: { question: 'How long?' } }] },
          { click: 'summary' },
          { open: '/contact' },
          { wait: 1300 },
        ],
      },
    ],
  },
};
