import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const views = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'page-view', settings },
    { params: { path: '{{page_path}}', heading: '{{heading}}' }, variables: [heading] },
  );
const heading = { id: 'heading', type: 'element', settings: { from: 'page', selector: 'h1' } };

it('fires once for a page, and once for each virtual page however many history calls made it', async () => {
  const page = await runContainer({ ruleSet: views({}), path: '/first' });
  await expect.poll(() => page.events.map(({ path }) => path)).toEqual(['/first']);
  page.window.history.pushState(null, '', '/second');
  page.window.history.replaceState(null, '', '/third');
  await pause(300);
  expect(page.events.map(({ path }) => path)).toEqual(['/first', '/third']);
});

it.each(['content', 'loaded'])('waits for what it is told: %s', async (when) => {
  const page = await runContainer({ ruleSet: views({ when }), path: '/wait', html: '<h1>Mug</h1>' });
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', path: '/wait', heading: 'Mug' }]);
  page.window.history.pushState(null, '', '/next');
  await expect.poll(() => page.events.length).toBe(2);
});
