import { join } from 'node:path';
import { catalog } from '../../runtime/catalog';
import { applyRecipe } from '../../shared/recipes/apply';
import { recipes } from '../../shared/recipes/index';
import type { RuleSet } from '../../shared/ruleset/types';
import { compileResult, gzipBytes } from '../support/compile';
import { root } from '../support/imports';
import { emptyRuleSet } from './emptyRuleSet';

export const bytesFile = join(root, 'editor/recipes/bytes.json');

/** A site that measures one thing already: what every rule needs, such as sending to Milepost, is no recipe's own. */
function oneRule(): RuleSet {
  const empty = emptyRuleSet();
  return {
    ...empty,
    plan: { ...empty.plan, events: [{ name: 'measured_already' }] },
    rules: [
      {
        id: 'measured-already',
        triggers: [{ type: 'page-view', settings: {} }],
        event: 'measured_already',
        destinations: 'all',
      },
    ],
  };
}

/** Bytes, compressed with gzip, that each recipe with the answers of its fixture adds to a container of one simple rule. */
export async function measureRecipes(): Promise<Record<string, number>> {
  const before = oneRule();
  const bare = await sizeOf(before);
  const sizes: [string, number][] = [];
  for (const recipe of recipes) {
    const { ruleSet } = applyRecipe(recipe, recipe.fixture.answers, before, catalog);
    sizes.push([recipe.id, (await sizeOf(ruleSet)) - bare]);
  }
  return Object.fromEntries(sizes);
}

async function sizeOf(ruleSet: RuleSet): Promise<number> {
  const { container, problems } = await compileResult(ruleSet);
  if (!container) throw new Error(problems.map(({ message }) => message).join('\n'));
  return gzipBytes(container.code);
}
