/** What a rule sends fits the plan: parameters against their definitions, and names that destinations reserve. */

import { pointer } from '../../pointer';
import { paramMissing, paramNotAllowed, paramType, paramUnknown, reservedName } from '../../problems/rules';
import { t } from '../../texts/t';
import { own } from '../own';
import { parseTemplate, soleReference } from '../template';
import type { ParamDefinition, Rule } from '../types';
import type { Context } from './context';

export function checkParams(context: Context): void {
  for (const { value: rule, path } of context.rules) {
    const event = context.eventsByName.get(rule.event);
    if (!event) continue;
    const definitions = event.params ?? {};
    const params = rule.params ?? {};
    for (const [name, value] of Object.entries(params)) {
      const definition = own(definitions, name);
      const at = `${path}/params${pointer(name)}`;
      if (definition) checkValue(context, name, value, definition, at);
      else context.report(paramUnknown(at, event.name, name, Object.keys(definitions)));
    }
    for (const [name, definition] of Object.entries(definitions)) {
      if (definition.required && !Object.hasOwn(params, name)) {
        context.report(paramMissing(params === rule.params ? `${path}/params` : path, event.name, name));
      }
    }
  }
}

export function checkReservedNames(context: Context): void {
  const { catalog, declared, report } = context;
  const reserving = context.destinations.flatMap(({ value }) => {
    const definition = own(catalog.destinations, value.type);
    const reserved = new Set(definition?.reservedEvents);
    return reserved.size > 0 && value.enabled !== false
      ? [{ id: value.id, name: value.name ?? definition?.title ?? value.id, reserved, map: value.map }]
      : [];
  });
  for (const { value: rule, path } of context.rules) {
    if (!declared.events.has(rule.event)) continue;
    for (const { id, name, reserved, map } of reserving) {
      const renamed = own(map?.events ?? {}, rule.event) !== undefined;
      if (reserved.has(rule.event) && !renamed && sendsTo(rule, id)) {
        report(reservedName(`${path}/event`, rule.event, name));
      }
    }
  }
}

export function sendsTo(rule: Rule, destination: string): boolean {
  const chosen = rule.destinations ?? 'all';
  return chosen === 'all' || chosen.includes(destination);
}

function checkValue(
  context: Context,
  name: string,
  value: string | number | boolean,
  definition: ParamDefinition,
  path: string,
): void {
  if (typeof value === 'string') {
    const sole = soleReference(value);
    if (sole !== undefined) {
      if (isElement(context, sole)) {
        context.report(
          paramType(
            path,
            name,
            definition,
            t('{sole} is an element of the page, which cannot be sent', { sole }),
          ),
        );
      }
      return;
    }
    const isFixed = parseTemplate(value).every((part) => typeof part === 'string');
    // Text around a reference can only become a number or a switch by accident.
    if (!isFixed) {
      if (definition.type !== 'string' && /[^\d\s.,+-]/.test(fixedText(value))) {
        context.report(
          paramType(
            path,
            name,
            definition,
            t('the text around {reference} makes it a text', { reference: '{{…}}' }),
          ),
        );
      }
      return;
    }
  }
  if (!fits(value, definition.type)) {
    context.report(paramType(path, name, definition, t('is “{value}”', { value: String(value) })));
  } else if (definition.enum && !definition.enum.some((allowed) => String(allowed) === String(value))) {
    context.report(paramNotAllowed(path, name, String(value), definition.enum));
  }
}

/** Whether the page's cast to the plan's type would succeed. */
function fits(value: string | number | boolean, type: ParamDefinition['type']): boolean {
  switch (type) {
    case 'string':
      return true;
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false';
    default: {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return (
        typeof number === 'number' &&
        (type === 'integer' ? Number.isInteger(number) : Number.isFinite(number))
      );
    }
  }
}

function fixedText(template: string): string {
  return parseTemplate(template)
    .filter((part) => typeof part === 'string')
    .join('');
}

function isElement({ catalog, variablesById }: Context, id: string): boolean {
  const variable = variablesById.get(id) ?? own(catalog.builtins, id);
  if (!variable) return false;
  return (
    own(catalog.variables, variable.type)?.returns === 'element' || variable.settings['read'] === 'element'
  );
}
