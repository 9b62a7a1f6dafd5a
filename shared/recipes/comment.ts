import type { Recipe } from './recipe';

export const comment: Recipe = {
  id: 'comment',
  title: 'Comment posted',
  description: 'Someone posts a comment or a review, and it is taken.',
  searches: ['review', 'rating', 'reply', 'user content'],
  business: ['content', 'shop'],
  group: 'Content',
  questions: [
    {
      id: 'form',
      ask: 'Point at the comment form.',
      kind: 'target',
      suggests: ['#commentform', 'form[action*="comment"]', 'form[action*="review"]'],
    },
    {
      id: 'thanks',
      ask: 'Point at the message that shows when it was sent, if there is one.',
      kind: 'target',
      optional: true,
      suggests: ['[class*="success"]', '[class*="thank"]', '[role="status"]'],
    },
    {
      id: 'page',
      ask: 'Which page opens then, if one does? A part of its path, such as /thank-you.',
      kind: 'text',
      optional: true,
    },
  ],
  makes: {
    stages: [{ id: 'interest', name: 'Interest' }],
    events: [
      {
        name: 'comment_posted',
        title: 'Comment posted',
        stage: 'interest',
        role: 'signal',
        tier: 3,
        params: { page: { type: 'string' } },
      },
    ],
    targets: [
      { id: 'comment-posted-form', name: 'Comment posted', selector: '[[form]]' },
      { id: 'comment-posted-thanks', name: 'Comment posted: thanks', selector: '[[thanks]]' },
    ],
    rules: [
      {
        id: 'comment-posted',
        name: 'Comment posted',
        triggers: [
          {
            type: 'form-success',
            settings: {
              target: 'comment-posted-form',
              success: 'any',
              element: 'comment-posted-thanks',
              page: '[[page]]',
            },
          },
        ],
        event: 'comment_posted',
        params: { page: '{{page_path}}' },
        frequency: { limit: 1, per: 'page' },
      },
    ],
  },
  fixture: {
    answers: { form: '#form' },
    answersOf: {
      '/api/send/refused': { status: 422 },
      '/api/send': { body: '{}', type: 'application/json' },
    },
    pages: {
      '*': `<form id="form" action="/api/send"><input name="text" required><button>Send</button></form>
        <script>
          const form = document.querySelector('form');
          form.onsubmit = (event) => {
            event.preventDefault();
            fetch(form.text.value === 'bad' ? '/api/send/refused' : '/api/send', { method: 'POST' });
          };
        </script>`,
    },
    visits: [
      {
        title: 'is refused by the server, then taken',
        acts: [
          { open: '/' },
          { fill: 'input', text: 'bad' },
          { click: 'button' },
          { fill: 'input', text: 'ly' },
          { click: 'button', events: [{ name: 'comment_posted', params: { page: '/' } }] },
        ],
      },
    ],
  },
};
