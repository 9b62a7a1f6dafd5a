import { expect, it } from 'vitest';
import type { RuleSet, Variable } from '../../../shared/ruleset/types';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

function reading(code: string, more: Partial<Variable['settings']> = {}): RuleSet {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: 'button' } },
    {
      params: { answer: '{{answer}}' },
      variables: [{ id: 'answer', type: 'custom-code', settings: { code, ...more } }],
    },
  );
  return { ...ruleSet, site: { ...ruleSet.site, customCode: true } };
}

async function answerOf(code: string, more?: Partial<Variable['settings']>, before = '') {
  const page = await runContainer({
    ruleSet: reading(code, more),
    html: '<button data-n="7">Go</button>',
    before,
  });
  await page.click('button');
  return { page, answer: page.events[0]?.['answer'] };
}

it('reads what the code returns, with what the trigger noticed and what it is given', async () => {
  const { answer } = await answerOf('return `${occurrence.element.dataset.n} ${value.path} ${value.both}`;', {
    needs: [
      { name: 'path', value: '{{page_path}}' },
      { name: 'both', value: 'on {{page_path}}' },
    ],
  });
  expect(answer).toBe('7 /page on /page');
});

it('keeps names to itself: neither the runtime’s nor its own reach the other', async () => {
  const code =
    'const rule = "mine", start = 1; return [typeof is, typeof clickTrigger, typeof queue, rule, start].join();';
  expect((await answerOf(code)).answer).toBe('undefined,undefined,undefined,mine,1');
});

it('leaves the names of properties as they are, also those that end like ours', async () => {
  const code =
    'const own = { open_: 1, "count_": 2, f\\u006fo_: 3 }; return Object.keys(own).join() + window.page_.open_ + own.foo_;';
  const { answer } = await answerOf(code, {}, 'window.page_ = { open_: "yes" }');
  expect(answer).toBe('open_,count_,foo_yes3');
});

it('is strict, so that a forgotten declaration makes no global', async () => {
  const { page, answer } = await answerOf('leaked = 1; return "went on";');
  expect(page.events).toEqual([{ event: 'noticed' }]);
  expect(answer).toBeUndefined();
  expect('leaked' in page.window).toBe(false);
});

it('has no value where it throws, returns a function or something that is not there yet; the rule goes on', async () => {
  for (const code of [
    'return nothing.there;',
    'return () => 1;',
    'return Promise.resolve(1);',
    'return;',
    '// only words',
  ])
    expect((await answerOf(code)).page.events).toEqual([{ event: 'noticed' }]);
});

it('is not run again on a load on which it took too long three times', async () => {
  // More than a frame, and far from what ends it at once, also where another process takes the core away meanwhile.
  const code =
    'window.runs = (window.runs || 0) + 1; const end = performance.now() + 20; while (performance.now() < end); return "slow";';
  const { page } = await answerOf(code);
  for (let count = 0; count < 4; count++) await page.click('button');
  expect(page.events.map(({ answer }) => answer)).toEqual(['slow', 'slow', 'slow', undefined, undefined]);
  expect((page.window as unknown as { runs: number }).runs).toBe(3);
});

it('runs on the strictest page: no eval, Trusted Types', async () => {
  const policy =
    "script-src 'nonce-it' https://milepost.example; require-trusted-types-for 'script'; trusted-types 'none'";
  const page = await runContainer({
    ruleSet: reading('return "</script>".length + document.title;'),
    html: `<!doctype html><html><head><title>!</title><meta http-equiv="Content-Security-Policy" content="${policy}">
      <script nonce="it">window.dataLayer = []; window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));</script>
      <!-- container --></head><body><button>Go</button></body></html>`,
  });
  await page.click('button');
  expect(page.events).toEqual([{ event: 'noticed', answer: '9!' }]);
  expect((page.window as unknown as { broken: string[] }).broken).toEqual([]);
});
