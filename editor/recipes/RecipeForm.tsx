import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { unanswered } from '../../shared/recipes/apply';
import type { Recipe } from '../../shared/recipes/recipe';
import { catalog, edit, getRuleSet, undo, useRuleSet } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { notify } from '../ui/Toast';
import { addRecipe, answered, type Draft } from './addRecipe';
import { checkAnswer, missingAnswer } from './checkAnswer';
import { QuestionField } from './QuestionField';
import { questionSchema } from './questionSchema';
import { RecipePreview } from './RecipePreview';
import { focusAdd, focusQuestion, goToNext } from './recipeKeys';
import { closeRecipes } from './recipeStore';
import { useRecipeProblems } from './useRecipeProblems';

export interface RecipeFormProps {
  recipe: Recipe;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onAdded: () => void;
  onBack: () => void;
}

/** What a recipe wants to know of this site, and beside it the rules the answers make. Adding them is one step of undo. */
export function RecipeForm({ recipe, draft, onChange, onAdded, onBack }: RecipeFormProps) {
  const [, go] = useLocation();
  const ruleSet = useRuleSet();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { questions } = recipe;
  const missing = unanswered(recipe, draft.answers);
  const schemas = new Map(questions.map((one) => [one.id, questionSchema(recipe, one, catalog)]));
  const mistakes = questions.flatMap((question) => {
    const problem = checkAnswer(question, draft.answers[question.id], schemas.get(question.id));
    return problem ? [[question.id, problem] as const] : [];
  });
  const complete = missing.length === 0 && mistakes.length === 0;
  const found = useRecipeProblems(recipe, draft, ruleSet, complete);
  const gaps = tried ? missing.map((question) => [question.id, missingAnswer(question)] as const) : [];
  const problems = { ...found.questions, ...Object.fromEntries([...gaps, ...mistakes]) };

  useEffect(() => {
    // Where nothing is asked, adding is next.
    const { current } = form;
    if (current && !focusQuestion(current.querySelector('[data-question]'))) focusAdd(current);
  }, []);

  const add = (another: boolean) => {
    setTried(true);
    const wrong = mistakes[0]?.[0] ?? missing[0]?.id;
    if (wrong !== undefined) {
      focusQuestion(form.current?.querySelector(`[data-question="${wrong}"]`));
      return;
    }
    const before = getRuleSet();
    const added = addRecipe(recipe, draft, before, catalog);
    edit(`Add recipe: ${recipe.title}`, () => added.ruleSet);
    onAdded();
    const [first] = added.rules;
    if (first !== undefined) go(`/rules/${first}`);
    if (another) onBack();
    else closeRecipes();
    notify({
      title: `Added ${recipe.title}`,
      description: added.rules.length === 1 ? 'It made one rule.' : `It made ${added.rules.length} rules.`,
      action: { label: 'Undo', run: undo },
    });
  };
  // After a place was pointed at the focus is on the dialog around, which this hears as well.
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const around = event.target instanceof Node && event.target.contains(form.current);
      if (
        around &&
        event.target !== form.current &&
        event.key === 'Enter' &&
        (event.metaKey || event.ctrlKey)
      )
        latest.current(event.shiftKey);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const keys = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.metaKey || event.ctrlKey) {
      event.preventDefault();
      add(event.shiftKey);
    } else goToNext(event);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the fields inside
    <div className="recipe-form" ref={form} onKeyDown={keys}>
      <header className="recipe-head">
        <IconButton label="Back to all recipes" icon={<ArrowLeft size={16} />} onClick={onBack} />
        <div>
          <h2>{recipe.title}</h2>
          <p className="quiet">{recipe.description}</p>
        </div>
      </header>
      <div className="recipe-body">
        <div className="recipe-questions">
          {questions.map((question) => (
            <div key={question.id} data-question={question.id}>
              <QuestionField
                question={question}
                schema={schemas.get(question.id)}
                answer={draft.answers[question.id]}
                place={draft.places[question.id]}
                problem={problems[question.id]}
                onChange={(answer, place) => onChange(answered(draft, question.id, answer, place))}
              />
            </div>
          ))}
          {questions.length === 0 && <p className="quiet">It asks nothing: it works on any site as it is.</p>}
        </div>
        <RecipePreview recipe={recipe} draft={draft} ruleSet={ruleSet} problems={found.rest} />
      </div>
      <footer className="recipe-foot">
        <span className="recipe-keys">
          <Kbd keys="Enter" /> next <Kbd keys="mod+Enter" /> add
        </span>
        <Button onClick={() => add(true)}>Add and choose another</Button>
        <Button look="primary" data-add="" onClick={() => add(false)}>
          Add
        </Button>
      </footer>
    </div>
  );
}
