/** Conditions at a recorded moment, decided as `runtime/core/condition.ts` decides them on a page. */

import { pathPattern } from '../pathPattern';
import { lookedFor, patternOf } from '../regex';
import { own } from '../ruleset/own';
import type { Comparison, Condition } from '../ruleset/types';
import type { ClauseOutcome } from '../trace';
import type { Engine } from './engine';
import { type Context, notRecorded } from './known';
import { matcherOf } from './match';
import type { Reader } from './read';
import { ChainElement } from './readElement';
import { type Answers, allOf, answerOf, anyAnswer, anyOf, metOf, notOf } from './threeValued';

export type Outcomes = (ClauseOutcome | undefined)[];
/** Appends an outcome for itself, then for each condition inside: clauses are numbered depth first. */
export type Judge = (context: Context, outcomes: Outcomes) => Answers;

/** A condition, read once for all moments. */
export function judgeOf(condition: Condition, reader: Reader, engine: Engine): Judge {
  if ('all' in condition)
    return group(
      condition.all.map((each) => judgeOf(each, reader, engine)),
      allOf,
    );
  if ('any' in condition)
    return group(
      condition.any.map((each) => judgeOf(each, reader, engine)),
      anyOf,
    );
  if ('not' in condition)
    return group([judgeOf(condition.not, reader, engine)], ([only = anyAnswer]) => notOf(only));
  return comparison(condition, reader, engine);
}

function group(inner: Judge[], decide: (answers: Answers[]) => Answers): Judge {
  return (context, outcomes) => {
    const own: ClauseOutcome = { met: undefined };
    outcomes.push(own);
    const answers = decide(inner.map((judge) => judge(context, outcomes)));
    own.met = metOf(answers);
    return answers;
  };
}

function comparison(
  { variable, operator, value, ignoreCase }: Comparison,
  reader: Reader,
  engine: Engine,
): Judge {
  const test = own(engine.operators, operator);
  const expects = own(engine.catalog.operators, operator)?.expects;
  const pattern =
    expects === 'regex'
      ? patternOf(lookedFor(String(value)), ignoreCase)
      : expects === 'path'
        ? patternOf(pathPattern(String(value)), ignoreCase)
        : undefined;
  const template =
    typeof value === 'string' && pattern === undefined && expects !== 'none' ? value : undefined;
  return (context, outcomes) => {
    const actual = reader.read(variable, context);
    if (actual === notRecorded) {
      outcomes.push({ met: undefined });
      return anyAnswer;
    }
    let answers: Answers;
    if (operator === 'matches-selector') answers = selected(actual, String(value));
    else {
      const expected =
        pattern !== undefined ? pattern : template === undefined ? value : reader.template(template, context);
      if (typeof expected === 'symbol') answers = anyAnswer;
      // A pattern that does not parse throws on no page: the compiler refuses it.
      else answers = test && expected !== null ? answerOf(test(actual, expected, ignoreCase)) : anyAnswer;
    }
    outcomes.push({ met: metOf(answers), saw: seen(actual) });
    return answers;
  };
}

/** Whether the element itself matches; of what is none it cannot be known, on the page too. */
function selected(actual: unknown, selector: string): Answers {
  if (!(actual instanceof ChainElement)) return answerOf(undefined);
  const met = matcherOf({ selector })(actual.chain, actual.place);
  return met === undefined ? anyAnswer : answerOf(met);
}

/** What a value looks like on a trace. */
function seen(value: unknown): unknown {
  if (value instanceof ChainElement) return `<${value.tag}>`;
  if (typeof value === 'object' && value) return JSON.stringify(value).slice(0, 200);
  return typeof value === 'string' ? value.slice(0, 200) : value;
}
