import { afterEach, expect, it } from 'vitest';
import { wholeCatalog } from '../../test/samples/wholeCatalog';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { pause } from '../../test/support/oneRule';

const html = `
  <main><button class="buy" type="submit">Buy</button> <a href="#top">Top</a> <a href="mailto:me@example.com">Mail</a></main>
  <form id="newsletter" action="/e"><input name="mail" type="email" required><select name="size"><option>S</option><option>L</option></select></form>
  <details><summary>More</summary>Text</details><video muted></video>
  <script type="application/ld+json">{"@type":"Product","name":"Mug","offers":{"price":"12"}}</script>
  <script type="application/ld+json">{ not json</script>
  <div style="height:3000px" data-milepost-event="seen">Long</div>`;

const noting =
  "window.failures = []; addEventListener('error', ({ message }) => failures.push(message)); addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason))); milepost = [['consent', { analytics_storage: 'granted', ad_storage: 'granted' }]]; milepost.told = []; milepost.trace = (entry) => milepost.told.push(entry);";

async function use(page: RunningContainer): Promise<void> {
  await page.click('.buy');
  await page.click('a');
  await page.click('summary');
  page.document.querySelector<HTMLInputElement>('[name="mail"]')!.focus();
  await page.press('a');
  await page.press('Enter');
  page.window.scrollTo(0, 2000);
  page.window.dataLayer?.push({ event: 'purchase', ecommerce: { value: 3 } });
  page.window.postMessage({ type: 'any' }, '*');
  page.window.milepost.push(['event', 'add_to_cart', { price: 1 }]);
  page.window.history.pushState({}, '', '/product/next?q=mug&utm_source=x');
  await pause(1500);
  page.window.dispatchEvent(new Event('pagehide'));
  page.window.milepost.push(['consent', { analytics_storage: 'denied' }]);
  page.window.milepost.push(['off']);
  await page.click('.buy');
  await pause(300);
}

afterEach(() => localStorage.clear());

it.each([false, true])('runs the whole catalog at once without a sound; traced: %s', async (preview) => {
  const page = await runContainer({
    ruleSet: wholeCatalog(),
    html,
    path: '/product/one?q=bowl',
    options: { preview },
    before: noting,
  });
  await use(page);
  const { failures, milepost } = page.window as unknown as {
    failures: string[];
    milepost: { told: { kind: string; error?: string; rule?: string }[] };
  };
  expect(failures).toEqual([]);
  if (!preview) return;
  const told = milepost.told.filter(({ kind }) => kind === 'rule');
  expect(new Set(told.map(({ rule }) => rule)).size).toBeGreaterThan(10);
  expect(told.flatMap(({ error, rule }) => (error ? [`${rule}: ${error}`] : []))).toEqual([]);
});
