import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const changes = (settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'history-change', settings },
    { params: { path: '{{page_path}}', from: '{{history_from}}', kind: '{{history_kind}}' } },
  );
const settled = () => pause(150);
const at = (path: string) => `${location.origin}${path}`;

it('fires for a route, once for push-then-replace, with what it was before', async () => {
  const page = await runContainer({ ruleSet: changes(), path: '/first' });
  await settled();
  expect(page.events).toEqual([]);
  page.window.history.pushState(null, '', '/second');
  page.window.history.replaceState(null, '', '/third');
  await settled();
  page.window.history.replaceState(null, '', '/fourth?x=1');
  await settled();
  expect(page.events).toEqual([
    { event: 'noticed', path: '/third', from: at('/first'), kind: 'push' },
    { event: 'noticed', path: '/fourth', from: at('/third'), kind: 'replace' },
  ]);
});

it('fires for fragments, and for going back', async () => {
  const page = await runContainer({ ruleSet: changes(), path: '/first' });
  page.window.location.hash = 'reviews';
  await settled();
  page.window.history.pushState(null, '', '/second');
  await settled();
  page.window.history.back();
  await expect.poll(() => page.events.map(({ kind }) => kind)).toEqual(['hash', 'push', 'pop']);
  expect(page.events[2]).toEqual({ event: 'noticed', path: '/first', from: at('/second'), kind: 'pop' });
});

it('does not fire where the address stays what it is', async () => {
  const page = await runContainer({ ruleSet: changes(), path: '/first' });
  page.window.history.replaceState({ scroll: 10 }, '');
  page.window.history.pushState(null, '', '/away');
  page.window.history.replaceState(null, '', '/first');
  await settled();
  expect(page.events).toEqual([]);
});

it('keeps to the kind it is told', async () => {
  const page = await runContainer({ ruleSet: changes({ kind: 'hash' }), path: '/first' });
  page.window.history.pushState(null, '', '/second');
  await settled();
  page.window.history.pushState(null, '', '/second#a');
  await settled();
  expect(page.events.map(({ kind }) => kind)).toEqual(['hash']);
});

it('works without the Navigation API', async () => {
  const page = await runContainer({
    ruleSet: changes(),
    path: '/first',
    before: 'Object.defineProperty(window, "navigation", { value: undefined })',
  });
  page.window.history.pushState(null, '', '/second');
  await settled();
  page.window.history.back();
  await expect.poll(() => page.events.map(({ kind }) => kind)).toEqual(['push', 'pop']);
});
