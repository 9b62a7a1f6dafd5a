import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { emit } from '../compiler/emit';
import { exported } from '../compiler/names';
import { plan } from '../compiler/plan';
import { validate } from '../ruleset/validate';
import { indexMarkdown, pageMarkdown, pathOf } from './markdown';
import { type PlannedPage, planReference } from './planReference';

const pages = planReference(catalog);
const all = pages.map((each) => [`${each.page.kind} ${each.page.type}`, each] as const);
const finished = ({ page }: PlannedPage) => ({ ...page, code: 'rule();', bytes: 1234 });

it('has a page for everything a rule set can name', () => {
  const types = (['triggers', 'variables', 'operators', 'formats', 'destinations'] as const).flatMap((kind) =>
    Object.keys(catalog[kind]).map((type) => `${kind.slice(0, -1)} ${type}`),
  );
  expect(all.map(([name]) => name)).toEqual(types);
  expect(new Set(pages.map(({ page }) => pathOf(page))).size).toBe(pages.length);
});

describe.each(all)('%s', (_, planned) => {
  const { page, ruleSet } = planned;

  it('says what it is, how it reads and what each of its settings holds', () => {
    for (const text of [page.title, page.group, page.description, page.sentence]) expect(text).not.toBe('');
    expect(page.examples.length).toBeGreaterThan(0);
    const text = pageMarkdown(finished(planned));
    expect(text).not.toMatch(/undefined|\[object/);
    for (const { sentence } of page.examples) expect(sentence).not.toContain('…');
    for (const { name, title, type } of page.options) {
      expect(type).not.toBe('');
      expect(text).toContain(`**${title}** (\`${name}\`)`);
    }
  });

  it('has a first example that a rule set can hold, and that uses it', () => {
    const serious = validate(ruleSet, catalog).filter(
      ({ code, severity }) => severity === 'error' || code === 'rule-never-fires',
    );
    expect(serious).toEqual([]);
    const { text } = emit(
      plan(ruleSet, catalog, []),
      { container: 'mp_example', server: 'https://milepost.example' },
      '0'.repeat(64),
    );
    expect(text).toContain(exported[page.kind](page.type));
  });
});

it('lists every page in the index, by kind and group', () => {
  const index = indexMarkdown(pages.map(finished), '1.2.3');
  for (const { page } of pages) expect(index).toContain(`- [${page.title}](${pathOf(page)}): `);
  expect(index).toMatch(/## Triggers[\s\S]+### Click[\s\S]+## Variables[\s\S]+## Comparisons/);
});

it('says units, limits, choices, defaults and conditions of a setting', () => {
  const click = pages.find(({ page }) => page.type === 'click')!;
  expect(click.page.options.find(({ name }) => name === 'button')).toMatchObject({
    title: 'Mouse button',
    type: 'choice',
    required: false,
    default: 'the main button',
    choices: expect.arrayContaining([{ value: 'middle', words: 'the middle button' }]),
  });
  const visible = pages.find(({ page }) => page.type === 'element-visible')!;
  expect(pageMarkdown(finished(visible))).toContain(
    '- **How much of it** (`minPercent`): whole number; in %; from 1 to 100; optional; default: 50 %.',
  );
  expect(visible.page.notices).toContainEqual({
    name: 'visible_percent',
    title: 'Visible percent',
    type: 'number',
  });
  const lookup = pages.find(({ page }) => page.type === 'lookup')!;
  expect(lookup.page.options.find(({ name }) => name === 'patterns')).toMatchObject({
    type: 'table',
    onlyWhen: expect.stringMatching(/^“.+” is “.*pattern”$/),
    fields: [{ name: 'when', type: 'regular expression', required: true }, { name: 'value' }],
  });
});
