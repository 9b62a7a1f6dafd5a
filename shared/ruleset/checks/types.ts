/** Types: every trigger, variable, destination, format step and operator is one the catalog has. */
import { unknownType } from '../../problems/references';
import type { Condition } from '../types';
import type { Context } from './context';

export function checkTypes(context: Context): void {
  const { catalog, report } = context;
  const check = (
    kind: 'trigger' | 'variable' | 'destination' | 'format' | 'operator',
    type: string,
    path: string,
  ) => {
    const definitions = catalog[`${kind}s`];
    if (!Object.hasOwn(definitions, type)) report(unknownType(kind, type, path, Object.keys(definitions)));
  };
  for (const { value, path } of context.variables) {
    check('variable', value.type, `${path}/type`);
    value.format?.forEach((step, at) => {
      check('format', step.type, `${path}/format/${at}/type`);
    });
  }
  for (const { value, path } of context.destinations) check('destination', value.type, `${path}/type`);
  for (const { value, path } of context.rules) {
    value.triggers.forEach((trigger, at) => {
      check('trigger', trigger.type, `${path}/triggers/${at}/type`);
    });
    if (value.conditions) {
      eachComparison(value.conditions, `${path}/conditions`, (comparison, at) => {
        check('operator', comparison.operator, `${at}/operator`);
      });
    }
  }
}

export function eachComparison(
  condition: Condition,
  path: string,
  visit: (comparison: Extract<Condition, { operator: string }>, path: string) => void,
): void {
  if ('all' in condition || 'any' in condition) {
    const key = 'all' in condition ? 'all' : 'any';
    const inner = 'all' in condition ? condition.all : condition.any;
    inner.forEach((one, index) => {
      eachComparison(one, `${path}/${key}/${index}`, visit);
    });
  } else if ('not' in condition) {
    eachComparison(condition.not, `${path}/not`, visit);
  } else {
    visit(condition, path);
  }
}
