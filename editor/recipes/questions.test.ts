import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { recipes } from '../../shared/recipes';
import { cartAbandonment } from '../../shared/recipes/cart-abandonment';
import { contentRead } from '../../shared/recipes/content-read';
import { newsletter } from '../../shared/recipes/newsletter';
import type { Answer, Question, Recipe } from '../../shared/recipes/recipe';
import { checkAnswer, missingAnswer } from './checkAnswer';
import { askWords, questionSchema } from './questionSchema';

function question({ questions }: Recipe, id: string): Question {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`No question ${id}.`);
  return found;
}

describe('the schema of a question', () => {
  it('is that of the setting the answer goes into, also deep inside another and in a list', () => {
    const wait = questionSchema(cartAbandonment, question(cartAbandonment, 'wait'), catalog);
    expect(wait).toMatchObject({ unit: 'ms' });
    const percent = questionSchema(contentRead, question(contentRead, 'percent'), catalog);
    expect(percent).toMatchObject({ unit: '%', maximum: 100 });
    expect(questionSchema(newsletter, question(newsletter, 'form'), catalog)).toBeUndefined();
  });

  it('lets no recipe ask a person for milliseconds', () => {
    const asked = recipes.flatMap((recipe) =>
      recipe.questions.map((one) => askWords(one, questionSchema(recipe, one, catalog))),
    );
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((ask) => /millisecond/.test(ask))).toEqual([]);
    expect(asked).toContain('After how long without a checkout?');
  });
});

describe('a bad answer', () => {
  const words = (recipe: Recipe, id: string, answer: Answer) =>
    checkAnswer(question(recipe, id), answer, questionSchema(recipe, question(recipe, id), catalog))?.message;

  it.each<{ recipe: Recipe; id: string; answer: Answer; message: string }>([
    { recipe: newsletter, id: 'form', answer: 'form[', message: 'This is not a CSS selector' },
    { recipe: contentRead, id: 'percent', answer: 120, message: 'It can be at most 100 %.' },
    { recipe: contentRead, id: 'time', answer: -1, message: 'It has to be at least' },
    {
      recipe: cartAbandonment,
      id: 'path',
      answer: 'checkout',
      message: 'A path begins with a slash, without the site’s address: /checkout',
    },
    {
      recipe: cartAbandonment,
      id: 'path',
      answer: 'https://shop.example/pay',
      message: 'without the site’s address: /pay',
    },
  ])('to $id, $answer, is told what to do', ({ recipe, id, answer, message }) => {
    expect(words(recipe, id, answer)).toContain(message);
  });

  it('is not one that is usual, empty or not there yet', () => {
    expect(words(newsletter, 'form', '')).toBeUndefined();
    expect(words(cartAbandonment, 'path', '/pay')).toBeUndefined();
    for (const recipe of recipes)
      for (const { id, default: usual } of recipe.questions)
        if (usual !== undefined)
          expect([recipe.id, words(recipe, id, usual)]).toEqual([recipe.id, undefined]);
    expect(missingAnswer(question(newsletter, 'form')).message).toContain('Pick it on the page');
  });
});
