import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { eventSchema } from '../../shared/event.schema';
import { ruleSetSchema } from '../../shared/ruleset/schema';
import { upgrade } from '../../shared/ruleset/upgrade';
import { validatorsModule } from './validators';

describe('the checks written for the editor', () => {
  const code = validatorsModule(catalog);

  it('need neither eval nor any other module at run time', () => {
    expect(code).not.toMatch(/\bnew Function\b|\beval\(|\brequire\(|^import /m);
  });

  it('are equal for equal sources', () => {
    expect(validatorsModule(catalog)).toBe(code);
  });

  it('know every type of the catalog', () => {
    const types = [catalog.triggers, catalog.variables, catalog.destinations, catalog.formats].flatMap(
      Object.keys,
    );
    for (const type of types) expect(code).toContain(`"${type}": `);
  });
});

describe('the published schema', () => {
  const schema = ruleSetSchema(catalog);
  const check = new Ajv({ strict: false, validateFormats: false, allErrors: true, logger: false }).compile(
    schema,
  );
  const sample = () => {
    const text = readFileSync(new URL('../../test/samples/old/format-0.json', import.meta.url), 'utf8');
    const result = upgrade(JSON.parse(text), catalog);
    if ('problems' in result) throw new Error('the sample does not open');
    return result.ruleSet;
  };

  it('accepts a rule set, and refuses wrong settings and conditions by type', () => {
    expect(check(sample())).toBe(true);
    const wrong = sample();
    wrong.rules[0]?.triggers.push({ type: 'click', settings: { target: 'a', button: 'lft' } });
    expect(check(wrong)).toBe(false);
    expect(check.errors?.map(({ instancePath }) => instancePath)).toContain(
      '/rules/0/triggers/1/settings/button',
    );
    const unknown = {
      ...sample(),
      rules: [{ ...sample().rules[0], conditions: { variable: 'a', operator: 'b' } }],
    };
    expect(check(unknown)).toBe(false);
  });

  it.each([
    ['rule set', schema],
    ['event', eventSchema],
  ])('says of every field of the %s what it is', (_, root) => {
    const silent: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        // A condition of `if` asks, it does not describe.
        if (key === 'if') continue;
        if (key === 'properties') {
          for (const [name, field] of Object.entries(child as Record<string, Record<string, unknown>>)) {
            if (!field['title'] && !field['description'] && !field['$ref']) silent.push(`${path}/${name}`);
          }
        }
        walk(child, `${path}/${key}`);
      }
    };
    walk(root, '');
    expect(silent).toEqual([]);
  });
});
