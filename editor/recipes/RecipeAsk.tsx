import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { unanswered } from '../../shared/recipes/apply';
import type { EventNames } from '../../shared/recipes/onlyEvents';
import type { Question, Recipe } from '../../shared/recipes/recipe';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog } from '../shell/document';
import { answered, type Draft } from './addRecipe';
import { checkAnswer, missingAnswer } from './checkAnswer';
import { neededFor, startsOpen } from './needed';
import { QuestionField } from './QuestionField';
import { questionSchema } from './questionSchema';
import { RecipePreview } from './RecipePreview';
import { focusAdd, focusQuestion, goToNext } from './recipeKeys';
import './recipes.css';
import { useRecipeProblems } from './useRecipeProblems';

export interface RecipeAskProps {
  recipe: Recipe;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** What the answers are added to. */
  ruleSet: RuleSet;
  /** Only these events, under these names. */
  names?: EventNames | undefined;
  /** Questions that can be left alone wait behind "More". */
  brief?: boolean;
  head: ReactNode;
  /** The buttons below; `take` checks the answers first. `complete`: nothing is left to answer, so that adding is next. */
  foot: (take: (more: boolean) => void, complete: boolean) => ReactNode;
  /** Every answer that is needed is there and makes sense. `more`: Shift was held, or the other button pressed. */
  onTaken: (more: boolean) => void;
}

/** What a recipe wants to know of this site, and beside it the rules the answers make. Enter goes on, Mod+Enter takes them. */
export function RecipeAsk(props: RecipeAskProps) {
  const { recipe, draft, onChange, ruleSet, names, brief = false } = props;
  const [tried, setTried] = useState(false);
  const [more, setMore] = useState(!brief);
  const form = useRef<HTMLDivElement>(null);
  const { questions } = recipe;
  const needed = neededFor(recipe, draft.answers, names, catalog);
  const missing = [...unanswered(recipe, draft.answers), ...needed];
  const schemas = new Map(questions.map((one) => [one.id, questionSchema(recipe, one, catalog)]));
  const mistakes = questions.flatMap((question) => {
    const problem = checkAnswer(question, draft.answers[question.id], schemas.get(question.id));
    return problem ? [[question.id, problem] as const] : [];
  });
  const complete = missing.length === 0 && mistakes.length === 0;
  const found = useRecipeProblems(recipe, draft, ruleSet, complete, names);
  const gaps = tried ? missing.map((question) => [question.id, missingAnswer(question)] as const) : [];
  const problems = { ...found.questions, ...Object.fromEntries([...gaps, ...mistakes]) };
  const isFirst = (question: Question) =>
    !brief || missing.includes(question) || startsOpen(recipe, question, names, catalog);
  const first = questions.filter(isFirst);
  const later = questions.filter((question) => !first.includes(question));

  useEffect(() => {
    // Where nothing is asked, adding is next.
    const { current } = form;
    if (current && !focusQuestion(current.querySelector('.recipe-questions > [data-question]')))
      focusAdd(current);
  }, []);

  const take = (another: boolean) => {
    const wrong = mistakes[0]?.[0] ?? missing[0]?.id;
    // Drawn at once: a focus that came a frame later would take it from whoever has gone on.
    flushSync(() => {
      setTried(true);
      if (later.some(({ id }) => id === wrong)) setMore(true);
    });
    if (wrong === undefined) props.onTaken(another);
    else focusQuestion(form.current?.querySelector(`[data-question="${wrong}"]`));
  };
  // After a place was pointed at the focus is on the dialog or the page around, which this hears as well.
  const latest = useRef(take);
  latest.current = take;
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
      take(event.shiftKey);
    } else goToNext(event);
  };
  const field = (question: Question) => (
    <div key={question.id} data-question={question.id}>
      <QuestionField
        question={question}
        needed={needed.includes(question) || (names !== undefined && isRequired(question, names, recipe))}
        schema={schemas.get(question.id)}
        answer={draft.answers[question.id]}
        place={draft.places[question.id]}
        problem={problems[question.id]}
        next={missing[0] === question}
        onChange={(answer, place) => onChange(answered(draft, question.id, answer, place))}
      />
    </div>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the fields inside
    <div className="recipe-form" ref={form} onKeyDown={keys}>
      {props.head}
      <div className="recipe-body">
        <div className="recipe-questions">
          {first.map(field)}
          {first.length === 0 && later.length > 0 && (
            <p className="quiet">
              {t('Nothing has to be said. Look below where your site differs from most.')}
            </p>
          )}
          {later.length > 0 && (
            <details
              className="recipe-more"
              open={more}
              onToggle={(event) => setMore(event.currentTarget.open)}
            >
              <summary>
                {later.length === 1
                  ? t('One more thing it can take')
                  : t('{count} more things it can take', { count: later.length })}
              </summary>
              <div className="recipe-later">{later.map(field)}</div>
            </details>
          )}
          {questions.length === 0 && (
            <p className="quiet">{t('It asks nothing: it works on any site as it is.')}</p>
          )}
        </div>
        <RecipePreview recipe={recipe} draft={draft} ruleSet={ruleSet} names={names} problems={found.rest} />
      </div>
      {props.foot(take, complete)}
    </div>
  );
}

/** Once it is answered it is no gap any more, and still no question that could have been left alone. */
function isRequired(question: Question, names: EventNames, recipe: Recipe): boolean {
  return neededFor(recipe, {}, names, catalog).includes(question);
}
