import { useMemo } from 'react';
import type { Problem } from '../../shared/problem';
import { readRule } from '../../shared/readRule';
import type { EventNames } from '../../shared/recipes/onlyEvents';
import type { Recipe } from '../../shared/recipes/recipe';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog } from '../shell/document';
import { ProblemLine } from '../ui/Field';
import { type Draft, previewRecipe } from './addRecipe';
import { newParts } from './newParts';

export interface RecipePreviewProps {
  recipe: Recipe;
  draft: Draft;
  ruleSet: RuleSet;
  names?: EventNames | undefined;
  problems: readonly Problem[];
}

/** The rules as they will read, before they are there. */
export function RecipePreview({ recipe, draft, ruleSet, names, problems }: RecipePreviewProps) {
  const added = useMemo(
    () => previewRecipe(recipe, draft, ruleSet, catalog, names),
    [recipe, draft, ruleSet, names],
  );
  const rules = added.ruleSet.rules.filter(({ id }) => added.rules.includes(id));
  const parts = newParts(ruleSet, added.ruleSet);
  return (
    <section className="recipe-preview" aria-label={t('What it adds')}>
      <h3>
        {t('{count, plural, one {The rule it adds} other {The # rules it adds}}', { count: rules.length })}
      </h3>
      {rules.length === 0 && <p className="quiet">{t('None, as long as nothing is answered.')}</p>}
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <span className="recipe-rule">{rule.name ?? rule.event}</span>
            <Sentence text={readRule(added.ruleSet, rule, catalog)} rule={rule} />
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <ProblemLine key={problem.path + problem.code} problem={problem} />
      ))}
      {parts && <p className="recipe-parts">{t('And {parts}.', { parts })}</p>}
    </section>
  );
}

/** The event stands out, as it does in the list of rules. */
function Sentence({ text, rule }: { text: string; rule: Rule }) {
  const words = `send ${rule.event}`;
  const at = text.lastIndexOf(words);
  if (at < 0 || rule.event === '') return <p>{text}</p>;
  const name = at + words.length - rule.event.length;
  return (
    <p>
      {text.slice(0, name)}
      <span className="recipe-event">{rule.event}</span>
      {text.slice(name + rule.event.length)}
    </p>
  );
}
