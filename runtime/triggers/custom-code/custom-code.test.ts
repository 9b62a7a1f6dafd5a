import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

function firing(code: string) {
  const ruleSet = oneRule(
    { type: 'custom-code', settings: { code } },
    {
      params: { plan: '{{plan}}', text: '{{noticed_text}}' },
      variables: [
        { id: 'plan', type: 'occurrence', settings: { field: 'plan' } },
        { id: 'noticed_text', type: 'element', settings: { from: 'target', read: 'text' } },
      ],
    },
  );
  return { ...ruleSet, site: { ...ruleSet.site, customCode: true } };
}

it('fires when the code says so, with its element and data', async () => {
  const page = await runContainer({
    ruleSet: firing(
      'const listen = (event) => fire({ element: document.querySelector("p"), data: { plan: event.detail } }); addEventListener("chosen", listen); return () => removeEventListener("chosen", listen);',
    ),
    html: '<p>Pro plan</p>',
  });
  expect(page.events).toEqual([]);
  page.window.dispatchEvent(new page.window.CustomEvent('chosen', { detail: 'pro' }));
  expect(page.events).toEqual([{ event: 'noticed', plan: 'pro', text: 'Pro plan' }]);
});

it('can be called as it is, at once or by a timer, with whatever', async () => {
  const page = await runContainer({
    ruleSet: firing('fire(); setTimeout(fire, 20, "late"); fire(null); fire({ element: 5 });'),
  });
  expect(page.events).toHaveLength(3);
  await expect.poll(() => page.events.length).toBe(4);
});

it('is stopped and begun again with each virtual page, and what it left behind fires no more', async () => {
  const page = await runContainer({
    ruleSet: firing(
      'const here = location.pathname; addEventListener("go", () => fire({ data: { plan: here } })); return () => { window.ended = here; };',
    ),
    path: '/one',
  });
  page.window.history.pushState(null, '', '/two');
  await pause(150);
  expect((page.window as unknown as { ended: string }).ended).toBe('/one');
  page.window.dispatchEvent(new page.window.Event('go'));
  expect(page.events.map(({ plan }) => plan)).toEqual(['/two']);
});

it('keeps its errors from the page and from other rules', async () => {
  const ruleSet = firing('throw new Error("mine");');
  const [rule] = ruleSet.rules;
  const page = await runContainer({
    ruleSet: {
      ...ruleSet,
      rules: [rule!, { ...rule!, id: 'second', triggers: [{ type: 'page-view', settings: {} }] }],
    },
    before: 'window.errors = []; addEventListener("error", ({ message }) => errors.push(message));',
  });
  await expect.poll(() => page.events).toHaveLength(1);
  expect((page.window as unknown as { errors: string[] }).errors).toEqual([]);
});
