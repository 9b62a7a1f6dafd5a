/** The rule sets whose containers are pinned: stored ones, one folder each, and those that are made from code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { generateRuleSet } from '../bench/generator';
import { root } from '../support/imports';
import { catalogOnce } from './wholeCatalog';

export interface Sample {
  name: string;
  folder: string;
  ruleSet(): RuleSet;
}

const here = join(root, 'test/samples');

/** Rule sets that live elsewhere in the project, or come from the generator. */
const elsewhere: Record<string, () => RuleSet> = {
  'demo-shop': () => readJson(join(root, 'server/demo/rule-set.json')),
  'whole-catalog': catalogOnce,
  'hundred-rules': () => generateRuleSet(100),
  'thousand-rules': () => generateRuleSet(1000),
};

export function samples(): Sample[] {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(here, name) }))
    .filter(({ name, folder }) => elsewhere[name] || existsSync(join(folder, 'ruleset.json')))
    .map(({ name, folder }) => ({
      name,
      folder,
      ruleSet: elsewhere[name] ?? (() => readJson<RuleSet>(join(folder, 'ruleset.json'))),
    }));
}

export function sample(name: string): Sample {
  const found = samples().find((each) => each.name === name);
  if (!found) throw new Error(`There is no sample ${name}.`);
  return found;
}

/** What the sample's container weighed when it was last accepted; absent for a new one. */
export function acceptedSize({ folder }: Sample): Bytes | undefined {
  const file = join(folder, 'size.json');
  return existsSync(file) ? readJson<Bytes>(file) : undefined;
}

export function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}
