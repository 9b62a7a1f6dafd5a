import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { catalog } from '../runtime/catalog';
import * as operators from '../runtime/operators/operators';
import { exported } from '../shared/compiler/names';
import type { Catalog, SettingsSchema } from '../shared/definition';
import { root } from './support/imports';

const kinds = ['triggers', 'variables', 'destinations', 'formats'] as const;
type Kind = (typeof kinds)[number];

/** What is missing of the folder, the two files and the one line a type consists of, in words. */
function missingHalves(kind: string, folders: Record<string, string[]>, lines: string[]): string[] {
  const missing: string[] = [];
  for (const [type, files] of Object.entries(folders)) {
    if (!files.includes(`${type}.ts`)) missing.push(`runtime/${kind}/${type}/${type}.ts: the page code`);
    if (!files.includes(`${type}.definition.ts`))
      missing.push(`runtime/${kind}/${type}/${type}.definition.ts: the definition`);
    if (!lines.includes(type)) missing.push(`runtime/${kind}/index.ts: the line for ${type}`);
  }
  for (const line of lines)
    if (!folders[line]) missing.push(`runtime/${kind}/${line}/: the folder its line names`);
  return missing;
}

function foldersOf(kind: Kind): Record<string, string[]> {
  const folder = join(root, 'runtime', kind);
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => [entry.name, readdirSync(join(folder, entry.name))]),
  );
}

function linesOf(kind: Kind): string[] {
  const text = readFileSync(join(root, 'runtime', kind, 'index.ts'), 'utf8');
  return [...text.matchAll(/from '\.\/([^/']+)\/([^/']+)\.definition'/g)].map(([, type = '']) => type);
}

describe.each(kinds)('%s', (kind) => {
  it('has page code, definition and line for every type', () => {
    expect(Object.keys(foldersOf(kind)).length).toBeGreaterThan(2);
    expect(missingHalves(kind, foldersOf(kind), linesOf(kind))).toEqual([]);
  });

  it('stores every type under the name of its folder', () => {
    expect(Object.keys(catalog[kind]).sort()).toEqual(Object.keys(foldersOf(kind)).sort());
  });

  it('tests every type, beside it or with its peers', () => {
    const tests = readdirSync(join(root, 'runtime', kind), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(root, 'runtime', kind, file), 'utf8'))
      .join('\n');
    const untested = Object.keys(catalog[kind]).filter((type) => !tests.includes(type));
    expect(untested).toEqual([]);
  });

  describe.each(Object.values(catalog[kind]).map((definition) => [definition.type, definition] as const))(
    '%s',
    (_, definition) => {
      it('has examples that its own settings allow', () => {
        expect(definition.examples.length).toBeGreaterThan(0);
        const check = checker(definition.settings);
        for (const { title, settings } of definition.examples)
          expect([title, check(settings)]).toEqual([title, '']);
      });

      it('says a sentence whose fields exist and whose settings have titles', () => {
        const { properties } = definition.settings;
        for (const [, field = ''] of definition.sentence.matchAll(/\{(\w+)\}/g))
          expect(Object.keys(properties)).toContain(field);
        const untitled = Object.entries(properties).filter(([, field]) => !field.title);
        expect(untitled.map(([name]) => name)).toEqual([]);
      });

      it('has defaults that its own settings allow, and words for every choice', () => {
        for (const [name, field] of Object.entries(definition.settings.properties)) {
          if (field.default !== undefined)
            expect([
              name,
              checker({ type: 'object', properties: { [name]: field } })({ [name]: field.default }),
            ]).toEqual([name, '']);
          if (field.enumTitles) expect(field.enumTitles).toHaveLength(field.enum?.length ?? -1);
        }
      });
    },
  );
});

it('names a trigger in its folder alone, but for clicks, which many rules share a table of', () => {
  const rooms = ['shared/compiler', 'shared/ruleset', 'runtime/core', 'runtime/lib'];
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(root, room, file), 'utf8')),
  );
  const named = files.flatMap((text) =>
    [...text.matchAll(/\btype [!=]== '([a-z-]+)'/g)].map(([, type]) => type),
  );
  expect(named).toContain('click');
  const triggers = [...new Set(named)].filter((type = '') => type in catalog.triggers);
  expect(triggers.sort()).toEqual(['click', 'link-click']);
});

describe('operators', () => {
  it('has one function for every definition and the other way round', () => {
    expect(Object.keys(operators).sort()).toEqual(
      Object.keys(catalog.operators).map(exported.operator).sort(),
    );
  });

  it('stores every operator under its type', () => {
    for (const [type, operator] of Object.entries(catalog.operators)) expect(operator.type).toBe(type);
  });
});

describe('built-in variables', () => {
  it.each(Object.entries(catalog.builtins))(
    '%s stands for a variable type and settings it allows',
    (_, builtin) => {
      const definition = catalog.variables[builtin.type];
      expect(definition).toBeDefined();
      expect(checker(definition!.settings)(builtin.settings)).toBe('');
    },
  );

  it('exist where a trigger names them', () => {
    for (const trigger of Object.values(catalog.triggers))
      for (const name of trigger.variables ?? []) expect(Object.keys(catalog.builtins)).toContain(name);
  });
});

describe('a missing half', () => {
  it('is named', () => {
    expect(missingHalves('triggers', { hover: ['hover.ts'] }, ['click'])).toEqual([
      'runtime/triggers/hover/hover.definition.ts: the definition',
      'runtime/triggers/index.ts: the line for hover',
      'runtime/triggers/click/: the folder its line names',
    ]);
    expect(missingHalves('triggers', { hover: ['hover.definition.ts'] }, ['hover'])).toEqual([
      'runtime/triggers/hover/hover.ts: the page code',
    ]);
  });
});

describe('icons', () => {
  it('are icons that exist', () => {
    const all = kinds.flatMap((kind) => Object.values(catalog[kind] as Catalog['triggers']));
    const folder = join(root, 'node_modules/lucide-react/dist/esm/icons');
    const unknown = all.filter(
      ({ icon }) => !existsSync(join(folder, `${icon}.mjs`)) && !existsSync(join(folder, `${icon}.js`)),
    );
    expect(unknown.map(({ type, icon }) => `${type}: ${icon}`)).toEqual([]);
  });
});

// One for all: making one costs more than a check.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });

/** Answers what is wrong with settings, or an empty text. */
function checker(schema: SettingsSchema): (settings: unknown) => string {
  const validate = ajv.compile({ additionalProperties: false, ...schema });
  return (settings) => (validate(settings) ? '' : ajv.errorsText(validate.errors));
}
