/** Values that were picked beside a target become variables that rules can use. */
import type { Catalog } from '../../shared/definition';
import type { RuleSet, Settings, Variable } from '../../shared/ruleset/types';
import type { PickedValue } from '../../shared/target/pickedValue';
import { addVariable, freeVariableId, readableName } from '../variables/variableChanges';

/** A value and the variable that reads it. */
export interface TakenValue {
  value: PickedValue;
  variable: string;
}

/** The rule set with a variable for each value; a variable that reads the same already is used again. */
export function withValues(
  ruleSet: RuleSet,
  values: readonly PickedValue[],
  catalog: Catalog,
): { ruleSet: RuleSet; taken: TakenValue[] } {
  let changed = ruleSet;
  const taken = values.map((value) => {
    const format = value.number ? [{ type: 'number', locale: value.number.locale }] : undefined;
    const variable = variableFor(value, format, value.name, changed, catalog);
    changed = addVariable(changed, variable);
    return { value, variable: variable.id };
  });
  return { ruleSet: changed, taken };
}

/** Reads the currency out of the same text as a price. */
export function currencyVariable(value: PickedValue, ruleSet: RuleSet, catalog: Catalog): Variable {
  const { code, sure } = value.currency ?? { code: '', sure: true };
  const format = [{ type: 'currency', ...(!sure && { unclear: code }) }];
  return variableFor(value, format, 'currency', ruleSet, catalog);
}

function variableFor(
  { settings }: PickedValue,
  format: Variable['format'],
  name: string,
  ruleSet: RuleSet,
  catalog: Catalog,
): Variable {
  const wanted = { type: 'element', settings: { ...settings }, ...(format && { format }) };
  const known = ruleSet.variables?.find((one) => meaning(one) === meaning(wanted));
  const title = readableName(name);
  return known ?? { id: freeVariableId(name, ruleSet, catalog), name: title, ...wanted };
}

/** What a variable reads, whether or not its defaults are written down. */
function meaning({ type, settings, format = [] }: Pick<Variable, 'type' | 'settings' | 'format'>): string {
  const { from = 'target', read = 'text', ...rest } = settings;
  return JSON.stringify([
    type,
    sorted({ from, read, ...rest }),
    format.map((step) => sorted(step.type === 'number' ? { locale: 'en', ...step } : step)),
  ]);
}

function sorted(settings: Settings): [string, unknown][] {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
