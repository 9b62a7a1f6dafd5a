import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const ruleSet = () =>
  oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
      // Nothing is kept on the device, which other tests look into.
      consent: { default: { analytics_storage: 'denied' }, pending: 'queue', storage: 'analytics_storage' },
    },
  );

it('sends again what a fetch of the page’s own did not take, by throwing', async () => {
  const page = await runContainer({
    ruleSet: ruleSet(),
    html: '<button id="buy">Buy</button>',
    before: `const native = window.fetch; let left = 2; window.errors = 0;
      window.fetch = (...given) => { if (left-- > 0) throw new TypeError('no'); return native(...given); };
      addEventListener('error', () => errors++); addEventListener('unhandledrejection', () => errors++);`,
  });
  await page.click('#buy');
  await expect
    .poll(() => page.batches(), { timeout: 8000 })
    .toMatchObject([{ events: [{ name: 'noticed' }] }]);
  expect((page.window as unknown as { errors: number }).errors).toBe(0);
});
