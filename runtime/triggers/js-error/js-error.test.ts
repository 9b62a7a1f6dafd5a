import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const errors = (settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'js-error', settings },
    { params: { message: '{{error_message}}', source: '{{error_source}}', 'number:line': '{{error_line}}' } },
  );
// The test runner takes errors of the frame as its own; those of a real script tag in the page never reach it.
function fail(page: RunningContainer, script: string) {
  const element = page.document.createElement('script');
  element.textContent = `${script}\n//# sourceURL=https://shop.example/app.js?v=3#x`;
  page.document.head.append(element);
}

it('tells message, script without its query, and line', async () => {
  const page = await runContainer({ ruleSet: errors() });
  fail(page, '\nthrow new TypeError("x is not a function")');
  expect(page.events).toEqual([
    {
      event: 'noticed',
      message: 'Uncaught TypeError: x is not a function',
      source: 'https://shop.example/app.js',
      line: 2,
    },
  ]);
});

it('tells rejections that nobody handles, and cuts what is long', async () => {
  const page = await runContainer({ ruleSet: errors() });
  fail(
    page,
    'Promise.reject(new Error("no stock")); Promise.reject("x".repeat(300)); Promise.reject(); Promise.reject(new Error("handled")).catch(() => 0)',
  );
  await expect.poll(() => page.events.map(({ message }) => message)).toEqual(['no stock', 'x'.repeat(200)]);
});

it('tells each error once a page, and five at most', async () => {
  const page = await runContainer({ ruleSet: errors(), path: '/first' });
  for (let time = 0; time < 3; time++) fail(page, 'throw new Error("same")');
  expect(page.events).toHaveLength(1);
  for (let time = 0; time < 9; time++) fail(page, `throw new Error("other ${time}")`);
  expect(page.events).toHaveLength(5);
  page.window.history.pushState(null, '', '/second');
  await pause(150);
  fail(page, 'throw new Error("same")');
  expect(page.events).toHaveLength(6);
});

it('keeps to the limit it is told', async () => {
  const page = await runContainer({ ruleSet: errors({ limit: 1 }) });
  fail(page, 'throw new Error("one")');
  fail(page, 'throw new Error("two")');
  expect(page.events).toHaveLength(1);
});

it('leaves out pictures that do not load, and scripts of others', async () => {
  const page = await runContainer({
    ruleSet: errors(),
    html: '<img src="data:image/png;base64,broken">',
  });
  page.window.dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
  await pause(200);
  expect(page.events).toEqual([]);
});

it('never tells what fails in our own code', async () => {
  const page = await runContainer({
    ruleSet: errors(),
    before: 'dataLayer = []; tries = 0; dataLayer.push = () => { tries++; throw new Error("ours") }',
  });
  fail(page, 'throw new Error("theirs")');
  await pause(100);
  expect((page.window as unknown as { tries: number }).tries).toBe(1);
});
