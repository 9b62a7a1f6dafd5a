import type { Catalog, Provided } from '../../shared/definition';
import { variableWords } from '../../shared/readCondition';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { Choice } from '../ui/ChoiceList';

/** Variables that can have a value here: the site's own first, for they were made to be used, then what the triggers bring, then the page's. */
export function variableChoices(
  ruleSet: RuleSet,
  catalog: Catalog,
  provided: ReadonlySet<Provided>,
  selected?: string,
): Choice[] {
  const builtins = Object.entries(catalog.builtins);
  const builtin = ([id, variable]: (typeof builtins)[number]): Choice => ({
    id,
    label: variableWords(id, ruleSet, catalog),
    group: variable.group,
    aside: id,
    keywords: id,
    selected: id === selected,
  });
  const own = (ruleSet.variables ?? [])
    .filter((variable) => available(catalog.variables[variable.type]?.needs, provided))
    .map((variable) => ({
      id: variable.id,
      label: variable.name ?? variable.id,
      group: t('Yours'),
      aside: variable.id,
      keywords: variable.id,
      selected: variable.id === selected,
    }));
  return [
    ...own,
    ...builtins.filter(([, one]) => one.needs !== undefined && provided.has(one.needs)).map(builtin),
    ...builtins.filter(([, one]) => one.needs === undefined).map(builtin),
  ];
}

function available(needs: Provided | undefined, provided: ReadonlySet<Provided>): boolean {
  return needs === undefined || provided.has(needs);
}
