/** The shape of settings by their type, and of the triggers and conditions inside them. */

import type { FieldSchema, SettingsSchema } from '../../definition';
import { pointer } from '../../pointer';
import * as say from '../../problems/structure';
import { t } from '../../texts/t';
import { own } from '../own';
import { checkConditionShape } from './conditionShape';
import type { ShapeContext } from './shape';
import { fieldOf, isObject, kindOf } from './values';
import { violations } from './violations';

type Kind = 'triggers' | 'variables' | 'destinations' | 'consentSources';

/** A missing or unknown type, or settings that are no object, are problems found elsewhere. */
export function settingsShape(context: ShapeContext, holder: unknown, path: string, kind: Kind): void {
  const type = fieldOf(holder, 'type');
  const settings = fieldOf(holder, 'settings');
  if (typeof type !== 'string' || !isObject(settings)) return;
  const check = own(context.checks[kind], type);
  const definitions: Readonly<Record<string, { settings: SettingsSchema }>> = context.catalog[kind];
  const schema = own(definitions, type)?.settings;
  if (check) violations(context, check, settings, `${path}/settings`, schema);
  if (schema) heldShape(context, settings, schema.properties, `${path}/settings`);
}

function heldShape(
  context: ShapeContext,
  values: Record<string, unknown>,
  fields: Readonly<Record<string, FieldSchema>>,
  path: string,
): void {
  for (const name in fields) {
    const field = fields[name];
    if (field && Object.hasOwn(values, name)) fieldShape(context, values[name], field, path + pointer(name));
  }
}

function fieldShape(context: ShapeContext, value: unknown, field: FieldSchema, path: string): void {
  if (field.format === 'condition') checkConditionShape(context, value, path);
  else if (field.format === 'trigger') stepShape(context, value, path);
  else if (Array.isArray(value)) {
    const { items } = field;
    if (!items) return;
    value.forEach((item, index) => {
      fieldShape(context, item, items, `${path}/${index}`);
    });
  } else if (field.properties && isObject(value)) heldShape(context, value, field.properties, path);
}

const stepKeys = ['type', 'settings', 'conditions'];

/** A trigger inside another. What is no object, its holder's check has found. */
function stepShape(context: ShapeContext, step: unknown, path: string): void {
  if (!isObject(step)) return;
  const { problems, place } = context;
  for (const key of Object.keys(step)) {
    if (!stepKeys.includes(key))
      problems.push(say.unknownField(path + pointer(key), place(path), key, stepKeys));
  }
  for (const [key, fits, words] of [
    ['type', typeof step['type'] === 'string', t('a text')],
    ['settings', isObject(step['settings']), t('an object {sign}', { sign: '{ … }' })],
  ] as const) {
    const at = `${path}/${key}`;
    if (!Object.hasOwn(step, key)) problems.push(say.missingField(path, place(path), key));
    else if (!fits) problems.push(say.wrongType(at, place(at), words, kindOf(step[key])));
  }
  settingsShape(context, step, path, 'triggers');
  if (step['conditions'] !== undefined)
    checkConditionShape(context, step['conditions'], `${path}/conditions`);
}
