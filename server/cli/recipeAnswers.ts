/** `--answer form=#newsletter`: what a recipe is told on the command line. */
import type { Answers, Question, Recipe } from '../../shared/recipes/recipe';
import { failWith } from './exit';

/** `form` has to be answered, `locale=en` may be, `[price]` can be left open. */
export function asked({ id, default: usual, optional }: Question): string {
  return optional ? `[${id}]` : usual === undefined ? id : `${id}=${String(usual)}`;
}

/**
 * What was answered, by question; undefined after saying what is wrong. With several recipes an answer names its own:
 * `newsletter.form=#subscribe`.
 */
export function readAnswers(
  { id: own, title, questions }: Recipe,
  given: readonly string[],
): Answers | undefined {
  const answers: Record<string, string | number | string[]> = {};
  for (const each of given) {
    const [, of, name = '', answer = ''] = /^(?:([\w-]+)\.)?([\w-]+)=([\s\S]*)$/.exec(each) ?? [];
    if (of !== undefined && of !== own) continue;
    const question = questions.find(({ id }) => id === name);
    if (!question) {
      failWith(`"${each}" answers no question of ${title}. It asks: ${questions.map(asked).join(' ')}.`);
      return undefined;
    }
    if (question.kind === 'number' && (answer === '' || Number.isNaN(Number(answer)))) {
      failWith(`${name} is "${answer}". ${question.ask} It has to be a number.`);
      return undefined;
    }
    if (question.choices && !question.choices.some(({ value }) => value === answer)) {
      const choices = question.choices.map(({ value }) => value).join(', ');
      failWith(`${name} is "${answer}". It has to be one of: ${choices}.`);
      return undefined;
    }
    answers[name] =
      question.kind === 'number'
        ? Number(answer)
        : question.kind === 'list'
          ? answer.split(',').map((entry) => entry.trim())
          : answer;
  }
  return answers;
}
