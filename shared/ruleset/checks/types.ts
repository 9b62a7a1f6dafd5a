/** Types: every trigger, variable, destination, format step and operator is one the catalog has. */
import { unknownType } from '../../problems/references';
import { own } from '../own';
import { type Visit, walkRule, walkSettings } from '../walk';
import type { Context } from './context';

export function checkTypes(context: Context): void {
  const { catalog, report } = context;
  const check = (
    kind: 'trigger' | 'variable' | 'destination' | 'format' | 'operator' | 'consentSource',
    type: string,
    path: string,
  ) => {
    const definitions = catalog[`${kind}s`];
    if (!Object.hasOwn(definitions, type)) report(unknownType(kind, type, path, Object.keys(definitions)));
  };
  const visit: Visit = {
    trigger: ({ type }, at) => check('trigger', type, `${at}/type`),
    comparison: ({ operator }, at) => check('operator', operator, `${at}/operator`),
  };
  for (const { value, path } of context.variables) {
    check('variable', value.type, `${path}/type`);
    const fields = own(catalog.variables, value.type)?.settings.properties;
    walkSettings(value.settings, fields, `${path}/settings`, catalog, visit);
    value.format?.forEach((step, at) => {
      check('format', step.type, `${path}/format/${at}/type`);
    });
  }
  for (const { value, path } of context.destinations) check('destination', value.type, `${path}/type`);
  const { source } = context.ruleSet.consent;
  if (typeof source?.type === 'string') check('consentSource', source.type, '/consent/source/type');
  for (const { value, path } of context.rules) walkRule(value, path, catalog, visit);
}
