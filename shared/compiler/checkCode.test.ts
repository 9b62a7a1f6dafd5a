import { afterAll, describe, expect, it } from 'vitest';
import { createToolchain, stopToolchain } from '../../server/toolchain';
import type { RuleSet } from '../ruleset/types';
import { checkCode } from './checkCode';
import { compile } from './compile';

const toolchain = createToolchain();
afterAll(() => stopToolchain());

const withCode = (code: string): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'], customCode: true },
  plan: { stages: [], events: [{ name: 'noticed', params: { answer: { type: 'string' } } }] },
  variables: [{ id: 'answer', type: 'custom-code', settings: { code } }],
  rules: [
    {
      id: 'noticed',
      triggers: [{ type: 'page-view', settings: {} }],
      event: 'noticed',
      params: { answer: '{{answer}}' },
    },
  ],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
});
const options = { container: 'mp_test000001', server: 'https://milepost.example' };
const problemOf = async (code: string) => (await checkCode(withCode(code), toolchain))[0];

describe('code that is no function’s body', () => {
  it.each([
    ['ends the function', '}; alert(1); {'],
    ['ends an expression and begins another', '}), alert(1), (function () {'],
    ['ends a method and begins a field', '}[alert(1)] = function () {'],
    [
      'ends the function after a regular expression that only some readers see',
      'await /x}; alert(1); function f(){ y/ 1',
    ],
    ['the same, whole', 'await /x}; alert(1); function f(){ y/'],
    ['hides its end in an old comment', 'x <!-- }; alert(1); {\n'],
    ['hides its end in an old closing comment', '\n--> }; alert(1); {\n'],
    ['begins a comment', 'return 1; /*'],
    ['begins a template', 'return `${'],
    ['lacks a brace', 'if (true) { return 1;'],
    ['has a brace too many', 'return 1; }'],
    ['exports', 'export default 1'],
    ['exports a brace', 'export {}'],
    ['waits at the top', 'await fetch("/x")'],
    ['waits in a loop at the top', 'for await (const x of y) {}'],
    ['begins with a line for a shell', '#!/bin/sh\nreturn 1'],
    ['is not strict', 'with (window) { return name }'],
    ['yields', 'yield /x'],
    ['is HTML', '</script><script>alert(1)</script>'],
    ['asks for what a function has not', 'super.x'],
  ])('is refused where it %s', async (_, code) => {
    expect(await problemOf(code)).toMatchObject({
      code: 'code-does-not-parse',
      severity: 'error',
      path: '/variables/0/settings/code',
    });
  });

  it('is refused with its line and column', async () => {
    expect((await problemOf('const a = 1;\nreturn a +;'))?.message).toBe(
      'This is not the body of a function: line 2, column 11: Unexpected ";".',
    );
    expect((await problemOf('const a = 1;\nwith (a) {}'))?.message).toContain('line 2, column 1:');
  });

  it.each([
    ['import x from "y"; x();', 'code-loads-modules'],
    ['return import("https://elsewhere.example/x.js")', 'code-loads-modules'],
    ['return require("milepost")', 'code-loads-modules'],
    ['return eval("1")', 'code-evaluates'],
    ['return new Function("return 1")()', 'code-evaluates'],
    ['return PREVIEW', 'code-names-ours'],
    ['return USES.rules', 'code-names-ours'],
  ])('is refused: %s', async (code, problem) => {
    expect((await problemOf(code))?.code).toBe(problem);
  });

  it('stops a container, and in a preview the rules it is in', async () => {
    const { container, problems } = await compile(withCode('}'), options, toolchain);
    expect(container).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('code-does-not-parse');
  });
});

it.each([
  ['return "</script>"'],
  ['return'],
  ['// a comment that swallows what follows'],
  ['return 1 // and no line end'],
  ['/* whole */ return /}/.test("}") ? `}` : "}"'],
  ['return window.PREVIEW + window.eval.name + this'],
  ['return (async () => await 1)() && arguments.length'],
  ['label: { break label; } return function* () { yield 1; };'],
])('takes %s', async (code) => {
  expect(await problemOf(code)).toBeUndefined();
  const { container, problems } = await compile(withCode(code), options, toolchain);
  expect(problems).toEqual([]);
  expect(container?.code).toContain('mp_test000001');
  expect(container?.code).not.toContain('</script');
});

it('shows the code below the entry, and gives its bytes to it', async () => {
  const { container } = await compile(withCode('return "some words".length;'), options, toolchain);
  expect(container?.entry).toContain("import variableAnswerCode from 'milepost-code/variable-answer';");
  expect(container?.entry).toContain(
    '// milepost-code/variable-answer\nexport default function (occurrence, value) {\n\'use strict\';\nreturn "some words".length;\n};',
  );
  expect(container?.modules.find(({ name }) => name === 'code/variable-answer')?.raw).toBeGreaterThan(20);
});

it('asks that the site allows it, and offers to', async () => {
  const { customCode, ...site } = withCode('return 1').site;
  expect(customCode).toBe(true);
  const { problems, container } = await compile({ ...withCode('return 1'), site }, options, toolchain);
  expect(container).toBeUndefined();
  expect(problems[0]).toMatchObject({
    code: 'custom-code-off',
    severity: 'error',
    path: '/variables/0/settings/code',
  });
});
