/** The shape of conditions, checked by hand: a schema's `oneOf` answers with every alternative that did not fit. */

import { pointer } from '../../pointer';
import * as say from '../../problems/structure';
import { t } from '../../texts/t';
import type { ShapeContext } from './shape';
import { isObject, kindOf } from './values';

const comparisonKeys = ['variable', 'operator', 'value', 'ignoreCase'];
const groupKeys = ['all', 'any', 'not'];

export function checkConditionShape(context: ShapeContext, condition: unknown, path: string): void {
  const { problems } = context;
  const place = () => context.place(path);
  if (!isObject(condition)) {
    problems.push(say.wrongCondition(path, place()));
    return;
  }
  const groups = groupKeys.filter((key) => Object.hasOwn(condition, key));
  const isComparison = Object.hasOwn(condition, 'variable') || Object.hasOwn(condition, 'operator');
  const [group] = groups;
  if (groups.length > 1 || (group !== undefined && isComparison) || (group === undefined && !isComparison)) {
    problems.push(say.wrongCondition(path, place()));
    return;
  }
  const known = group === undefined ? comparisonKeys : [group];
  for (const key of Object.keys(condition)) {
    if (!known.includes(key)) problems.push(say.unknownField(path + pointer(key), place(), key, known));
  }
  if (group === undefined) {
    checkComparison(context, condition, path);
    return;
  }
  const inner = condition[group];
  if (group === 'not') {
    checkConditionShape(context, inner, `${path}/not`);
  } else if (Array.isArray(inner)) {
    inner.forEach((one, index) => {
      checkConditionShape(context, one, `${path}/${group}/${index}`);
    });
  } else {
    const at = `${path}/${group}`;
    problems.push(say.wrongType(at, context.place(at), t('a list [ … ]'), kindOf(inner)));
  }
}

function checkComparison(context: ShapeContext, fields: Record<string, unknown>, path: string): void {
  const { problems } = context;
  const expect = (key: string, types: readonly string[], words: string, required: boolean) => {
    const at = `${path}/${key}`;
    if (!Object.hasOwn(fields, key)) {
      if (required) problems.push(say.missingField(path, context.place(path), key));
    } else if (!types.includes(typeof fields[key])) {
      problems.push(say.wrongType(at, context.place(at), words, kindOf(fields[key])));
    }
  };
  expect('variable', ['string'], t('a text'), true);
  expect('operator', ['string'], t('a text'), true);
  expect('value', ['string', 'number', 'boolean'], t('a text, a number, or true or false'), false);
  expect('ignoreCase', ['boolean'], t('true or false'), false);
}
