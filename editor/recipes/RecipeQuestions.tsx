import { useState } from 'react';
import { useLocation } from 'wouter';
import { applyRecipe, unanswered } from '../../shared/recipes/apply';
import type { Answer, Answers, Recipe } from '../../shared/recipes/recipe';
import { catalog, edit, getRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/Dialog';
import { notify } from '../ui/Toast';
import { QuestionField } from './QuestionField';

export interface RecipeQuestionsProps {
  recipe: Recipe;
  onBack: () => void;
  onDone: () => void;
}

/** What a recipe wants to know of this site; its answers make the rules, in one step that can be undone. */
export function RecipeQuestions({ recipe, onBack, onDone }: RecipeQuestionsProps) {
  const [, go] = useLocation();
  const [answers, setAnswers] = useState<Answers>({});
  const missing = unanswered(recipe, answers);
  const set = (id: string, answer: Answer | undefined) => {
    const { [id]: _old, ...rest } = answers;
    setAnswers(answer === undefined ? rest : { ...rest, [id]: answer });
  };
  const add = () => {
    const added = applyRecipe(recipe, answers, getRuleSet(), catalog);
    edit(`Add recipe ${recipe.title}`, () => added.ruleSet);
    onDone();
    if (added.rules[0]) go(`/rules/${added.rules[0]}`);
    notify({
      title: added.rules.length === 1 ? 'Made a rule' : `Made ${added.rules.length} rules`,
      description: recipe.title,
    });
  };
  return (
    <>
      <div>
        <h2 className="popover-title">{recipe.title}</h2>
        <p className="quiet">{recipe.description}</p>
      </div>
      {recipe.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={answers[question.id]}
          onChange={(answer) => set(question.id, answer)}
        />
      ))}
      <DialogActions>
        <Button look="plain" onClick={onBack}>
          Back
        </Button>
        <Button look="primary" onClick={add} disabled={missing.length > 0}>
          {missing.length > 0
            ? `${missing.length} ${missing.length === 1 ? 'answer' : 'answers'} to go`
            : 'Add it'}
        </Button>
      </DialogActions>
    </>
  );
}
