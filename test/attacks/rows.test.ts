import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressTemplate } from '../../runtime/addressTemplate.definition';
import { fillAddress } from '../../runtime/lib/fillAddress';
import { parseSelector } from '../../shared/css';
import { targetMistake } from '../../shared/selectorMistake';
import { root } from '../support/imports';
import { rows } from './rows';

describe('the table of attacks', () => {
  it('has all rows, each with a test or with the reason why not', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, at) => at + 1));
    expect(rows.filter(({ held, not }) => held.length === 0 && !not)).toEqual([]);
  });

  it.each(rows.flatMap(({ number, held }) => held.map(({ file, test }) => [number, file, test] as const)))(
    'row %i is held in %s: %s',
    (_, file, test) => {
      const path = join(root, file);
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).toContain(test);
    },
  );
});

/** Files of a folder that are no tests, with what is in them. */
function sources(folder: string): [path: string, text: string][] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => [join(folder, path), readFileSync(join(root, folder, path), 'utf8')]);
}

/** What makes elements or code of a text. */
const makesMarkup =
  /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|insertAdjacentHTML|createContextualFragment|document\.write|dangerouslySetInnerHTML|setHTMLUnsafe|\beval\(|new Function\(/;
const markupIn = (folder: string) =>
  sources(folder)
    .filter(([, text]) =>
      text.split('\n').some((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && makesMarkup.test(line)),
    )
    .map(([path]) => path);

it('makes no markup of text in page code or in the agent', () => {
  expect(sources('runtime').length).toBeGreaterThan(200);
  expect(markupIn('runtime')).toEqual([]);
});

it('makes no markup of text in the editor', () => {
  expect(markupIn('editor')).toEqual([]);
});

it('asks the host that stands in the address, whatever its places hold', () => {
  const allowed = new RegExp(addressTemplate.pattern);
  for (const address of [
    '{params.url}',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,{params.x}',
    'vbscript:x',
    'https://{params.host}/p',
    'https://pixel.example{params.rest}',
    '//evil.example/{name}',
  ])
    expect([address, allowed.test(address)]).toEqual([address, false]);
  const template = 'https://pixel.example/p.gif?u={params.u}&n={name}';
  expect(allowed.test(template)).toBe(true);
  for (const u of [
    'javascript:alert(1)',
    '@evil.example/',
    '\t//evil.example',
    '&n=other#x',
    '../../x',
    '\u2028',
  ])
    expect(new URL(fillAddress(template, { name: 'n', params: { u } } as never)).searchParams.get('u')).toBe(
      u,
    );
});

it('says where a hostile selector is wrong, at once', () => {
  for (const [selector, wrong] of [
    ['a[href="x', true],
    ['a:has(a:has(a:has(b', true],
    ['a\u0000b', false],
    ['::', true],
    ['a >', true],
    [`${'a > '.repeat(12_000)}b`, false],
    [`:not(${':not('.repeat(2000)}a${')'.repeat(2000)})`, false],
    ['<img>', true],
  ] as const) {
    const began = performance.now();
    const mistake = targetMistake(selector);
    expect(performance.now() - began, selector.slice(0, 40)).toBeLessThan(1000);
    if (wrong) expect(mistake, selector.slice(0, 40)).toMatchObject({ position: expect.any(Number) });
  }
});

it('splices no value into a selector', () => {
  // What looks like a place to fill in is a text of the selector, or none at all.
  expect(targetMistake('[data-id="{{page_path}}"]')).toBeUndefined();
  expect(parseSelector('[data-id="{{page_path}}"]')).toMatchObject([
    [{ type: 'attribute', value: '{{page_path}}' }],
  ]);
  expect(targetMistake('#{{page_path}}')).toBeDefined();
  expect(targetMistake('a:not({{page_path}})')).toBeDefined();
});
