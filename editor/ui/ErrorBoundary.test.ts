import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary';

const props = { title: 'This visit could not be shown', children: 'the visit' };
const shown = (boundary: ErrorBoundary) => renderToStaticMarkup(boundary.render());

test('shows what is inside while nothing breaks', () => {
  expect(shown(new ErrorBoundary(props))).toBe('the visit');
});

test('says what broke, and offers what may help', () => {
  const boundary = new ErrorBoundary({ ...props, mend: { label: 'Forget this visit', run: () => {} } });
  boundary.state = ErrorBoundary.getDerivedStateFromError(new TypeError('clauses is not iterable'));
  const said = shown(boundary);
  expect(said).toContain('role="alert"');
  for (const words of [
    props.title,
    'clauses is not iterable',
    'Try again',
    'Forget this visit',
    'Reload the editor',
  ])
    expect(said).toContain(words);
  expect(said).not.toContain('the visit<');
});
