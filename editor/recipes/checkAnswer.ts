import type { FieldSchema } from '../../shared/definition';
import type { Answer, Question } from '../../shared/recipes/recipe';
import { targetMistake } from '../../shared/selectorMistake';
import { t } from '../../shared/texts/t';
import type { FieldProblem } from '../ui/Field';

/** What is wrong with an answer, in words that say what to do instead; that it is missing is not said here. */
export function checkAnswer(
  { kind, default: usual }: Question,
  answer: Answer | undefined,
  schema: FieldSchema | undefined,
): FieldProblem | undefined {
  if (answer === undefined || answer === '') return undefined;
  const message =
    kind === 'target'
      ? selectorWords(String(answer))
      : kind === 'number'
        ? numberWords(Number(answer), schema)
        : kind === 'text'
          ? pathWords(String(answer), usual)
          : undefined;
  return message === undefined ? undefined : { severity: 'error', message };
}

export function missingAnswer({ kind }: Question): FieldProblem {
  const message =
    kind === 'target'
      ? t('Pick it on the page, or type a CSS selector.')
      : kind === 'choice'
        ? t('Choose one.')
        : t('This needs an answer.');
  return { severity: 'error', message };
}

function selectorWords(selector: string): string | undefined {
  const mistake = targetMistake(selector);
  return (
    mistake &&
    t(
      'This is not a CSS selector: {reason} Pick the element on the page, or write one such as #buy or .card a.',
      { reason: mistake.reason },
    )
  );
}

function numberWords(value: number, { minimum, maximum, type, unit }: FieldSchema = {}): string | undefined {
  const words = (limit: number) =>
    unit === 'ms' ? t('{limit} seconds', { limit: limit / 1000 }) : `${limit}${unit ? ` ${unit}` : ''}`;
  if (!Number.isFinite(value)) return t('Type a number.');
  if (value < (minimum ?? 0)) return t('It has to be at least {words}.', { words: words(minimum ?? 0) });
  if (maximum !== undefined && value > maximum)
    return t('It can be at most {words}.', { words: words(maximum) });
  if (type === 'integer' && !Number.isInteger(value)) return t('It has to be a whole number.');
  return undefined;
}

/** The usual answer is a path, so a path is meant. */
function pathWords(path: string, usual: Answer | undefined): string | undefined {
  if (typeof usual !== 'string' || !usual.startsWith('/') || path.startsWith('/')) return undefined;
  const own = URL.canParse(path) ? new URL(path).pathname : `/${path.trim()}`;
  return t('A path begins with a slash, without the site’s address: {own}', { own });
}
