/** The shape of conditions, checked by hand: a schema's `oneOf` answers with every alternative that did not fit. */

import { pointer } from '../../pointer';
import type { Problem } from '../../problem';
import * as say from '../../problems/structure';
import { describePlace } from './place';
import { kindOf } from './values';

const comparisonKeys = ['variable', 'operator', 'value', 'ignoreCase'];
const groupKeys = ['all', 'any', 'not'];

export function checkConditionShape(
  document: unknown,
  condition: unknown,
  path: string,
  problems: Problem[],
): void {
  const place = () => describePlace(document, path);
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    problems.push(say.wrongCondition(path, place()));
    return;
  }
  const fields = condition as Record<string, unknown>;
  const groups = groupKeys.filter((key) => Object.hasOwn(fields, key));
  const isComparison = Object.hasOwn(fields, 'variable') || Object.hasOwn(fields, 'operator');
  const [group] = groups;
  if (groups.length > 1 || (group !== undefined && isComparison) || (group === undefined && !isComparison)) {
    problems.push(say.wrongCondition(path, place()));
    return;
  }
  const known = group === undefined ? comparisonKeys : [group];
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) problems.push(say.unknownField(path + pointer(key), place(), key, known));
  }
  if (group === undefined) {
    checkComparison(document, fields, path, problems);
    return;
  }
  const inner = fields[group];
  if (group === 'not') {
    checkConditionShape(document, inner, `${path}/not`, problems);
  } else if (Array.isArray(inner)) {
    inner.forEach((one, index) => {
      checkConditionShape(document, one, `${path}/${group}/${index}`, problems);
    });
  } else {
    const at = `${path}/${group}`;
    problems.push(say.wrongType(at, describePlace(document, at), 'a list [ … ]', kindOf(inner)));
  }
}

function checkComparison(
  document: unknown,
  fields: Record<string, unknown>,
  path: string,
  problems: Problem[],
): void {
  const expect = (key: string, types: readonly string[], words: string, required: boolean) => {
    const at = `${path}/${key}`;
    if (!Object.hasOwn(fields, key)) {
      if (required) problems.push(say.missingField(path, describePlace(document, path), key));
    } else if (!types.includes(typeof fields[key])) {
      problems.push(say.wrongType(at, describePlace(document, at), words, kindOf(fields[key])));
    }
  };
  expect('variable', ['string'], 'a text', true);
  expect('operator', ['string'], 'a text', true);
  expect('value', ['string', 'number', 'boolean'], 'a text, a number, or true or false', false);
  expect('ignoreCase', ['boolean'], 'true or false', false);
}
