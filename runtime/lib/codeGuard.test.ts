import { expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

/** One rule with code of its own for each text, and one without, which has to go on. */
function rules(codes: readonly string[]): RuleSet {
  const base = oneRule({ type: 'click', settings: { target: 'button' } });
  const variables = codes.map((code, at) => ({ id: `own${at}`, type: 'custom-code', settings: { code } }));
  return {
    ...base,
    site: { ...base.site, customCode: true },
    plan: {
      ...base.plan,
      events: [...base.plan.events, { name: 'read', params: { answer: { type: 'string' } } }],
    },
    variables,
    rules: [
      ...variables.map(({ id }) => ({
        id,
        triggers: [{ type: 'click', settings: { target: 'button' } }],
        event: 'read',
        params: { answer: `{{${id}}}` },
      })),
      ...base.rules,
    ],
  };
}

/** The page's own ears, which must stay quiet. */
const before = `window.broken = []; window.rejected = [];
addEventListener('error', (event) => broken.push(String(event.message)));
addEventListener('unhandledrejection', (event) => rejected.push(String(event.reason)));`;
type Heard = { broken: string[]; rejected: string[]; runs: number };

it('ends code that never ends within 50 ms, keeps it from beginning again, and lets the page and other rules go on', async () => {
  const codes = [
    'window.runs = (window.runs || 0) + 1; while (true);',
    'const f = () => { f(); f(); }; f();',
    'let n = 0; for (let i = 0; i < 1e9; i++) n += i; return n;',
  ];
  const page = await runContainer({ ruleSet: rules(codes), html: '<button>Go</button>', before });
  const { window } = page;
  const heard = window as unknown as Heard;
  let answered = 0;
  window.addEventListener('click', () => (answered = window.performance.now()), { once: true });
  const began = window.performance.now();
  page.document.querySelector('button')?.click();
  // Three codes of 50 ms each, and what a busy machine takes.
  expect(answered - began).toBeLessThan(600);
  page.document.querySelector('button')?.click();
  expect(page.events.filter(({ event }) => event === 'noticed')).toHaveLength(2);
  expect(page.events.filter(({ answer }) => answer !== undefined)).toEqual([]);
  expect(heard.runs).toBe(1);
  expect(heard.broken).toEqual([]);
});

it('keeps errors of listeners, timers, observers and promises in code of its own from the page', async () => {
  const codes = [
    'document.addEventListener("ping", () => { throw new Error("listener") }); return "a";',
    'setTimeout(() => { throw new Error("timer") }, 1); requestAnimationFrame(() => { throw 1 }); return "b";',
    'new MutationObserver(() => { throw new Error("observer") }).observe(document.body, { childList: true }); return "c";',
    'fetch("https://nowhere.example/").then(() => { throw new Error("then") }); Promise.reject(new Error("rejects")); new Promise((_, no) => no(1)); return "d";',
    '(async () => { await null; throw new Error("async") })(); queueMicrotask(() => { throw 1 }); return "e";',
    'document.addEventListener("ping", () => { for (;;); }); return "f";',
    'document?.addEventListener("ping", () => { fetch("https://nowhere.example/").then(() => 1); window["fetch"]("https://nowhere.example/"); (Promise)?.reject(1) }); return "g";',
    'throw new Error("at once")',
  ];
  const page = await runContainer({
    ruleSet: rules(codes),
    html: '<button>Go</button>',
    before,
    answers: [{ url: 'nowhere.example', status: 0 }],
  });
  await page.click('button');
  page.document.dispatchEvent(new page.window.Event('ping'));
  page.document.body.append('x');
  await pause(100);
  const { broken, rejected } = page.window as unknown as Heard;
  expect([...broken, ...rejected]).toEqual([]);
  expect(page.events.map(({ answer }) => answer)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    undefined,
    undefined,
  ]);
});

it('takes what a data layer holds as data, whatever it looks like', async () => {
  const hostile = ['</script><script>alert(1)</script>', '${alert(1)}', '\u2028alert(1)//', "');alert(1)//"];
  const ruleSet = rules(['return value.given;']);
  const [own] = ruleSet.variables ?? [];
  if (own) own.settings = { ...own.settings, needs: [{ name: 'given', value: '{{layer}}' }] };
  ruleSet.variables?.push({ id: 'layer', type: 'data-layer', settings: { path: 'word' } });
  const page = await runContainer({
    ruleSet,
    html: '<button>Go</button>',
    before: `${before} window.alert = () => broken.push('alert'); window.dataLayer = [];`,
  });
  for (const word of hostile) {
    page.window.dataLayer?.push({ word });
    await page.click('button');
  }
  expect(page.events.filter(({ event }) => event === 'read').map(({ answer }) => answer)).toEqual(hostile);
  expect((page.window as unknown as Heard).broken).toEqual([]);
  expect(page.document.scripts).toHaveLength(2);
});
