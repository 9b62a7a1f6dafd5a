/** Selectors and regular expressions, wherever they stand, are ones a browser can read and finish. */
import type { FieldSchema } from '../../definition';
import { pointer } from '../../pointer';
import { regexCanHang, regexDoesNotParse, selectorDoesNotParse } from '../../problems/patterns';
import { regexHang, regexMistake } from '../../regex';
import { type SelectorMistake, selectorMistake } from '../../selectorMistake';
import { own } from '../references';
import { targetReference } from '../targets';
import { references } from '../template';
import type { Settings } from '../types';
import type { Context } from './context';
import { eachComparison } from './types';

export function checkPatterns(context: Context): void {
  const { catalog } = context;
  for (const { value, path } of context.targets) checkSelector(context, value.selector, `${path}/selector`);
  for (const { value, path } of context.variables) {
    checkSettings(
      context,
      value.settings,
      own(catalog.variables, value.type)?.settings.properties,
      `${path}/settings`,
    );
    value.format?.forEach((step, at) => {
      checkSettings(
        context,
        step,
        own(catalog.formats, step.type)?.settings.properties,
        `${path}/format/${at}`,
      );
    });
  }
  for (const { value, path } of context.destinations) {
    checkSettings(
      context,
      value.settings,
      own(catalog.destinations, value.type)?.settings.properties,
      `${path}/settings`,
    );
  }
  for (const { value, path } of context.rules) {
    value.triggers.forEach((trigger, at) => {
      const fields = own(catalog.triggers, trigger.type)?.settings.properties;
      checkSettings(context, trigger.settings, fields, `${path}/triggers/${at}/settings`);
    });
    if (!value.conditions) continue;
    eachComparison(value.conditions, `${path}/conditions`, ({ operator, value: expected }, at) => {
      // A text with {{x}} is only known on the page.
      if (typeof expected !== 'string' || references(expected).length > 0) return;
      const expects = own(catalog.operators, operator)?.expects;
      if (expects === 'regex') checkRegex(context, expected, `${at}/value`);
      if (expects === 'selector') checkSelector(context, expected, `${at}/value`);
    });
  }
}

function checkSettings(
  context: Context,
  settings: Settings,
  fields: Readonly<Record<string, FieldSchema>> | undefined,
  path: string,
): void {
  if (!fields) return;
  for (const [name, value] of Object.entries(settings)) {
    const field = own(fields, name);
    if (field) checkField(context, value, field, path + pointer(name));
  }
}

function checkField(context: Context, value: unknown, field: FieldSchema, path: string): void {
  if (Array.isArray(value)) {
    const items = field.items;
    if (!items) return;
    value.forEach((item, index) => {
      checkField(context, item, items, `${path}/${index}`);
    });
  } else if (typeof value === 'string' && value !== '') {
    if (field.format === 'regex') checkRegex(context, value, path);
    else if (field.format === 'selector') checkSelector(context, value, path);
    else if (field.format === 'target' && targetReference(value, context.declared.targets) === 'selector') {
      checkSelector(context, value, path);
    }
  }
}

function checkRegex(context: Context, pattern: string, path: string): void {
  const mistake = regexMistake(pattern);
  if (mistake !== undefined) {
    context.report(regexDoesNotParse(path, pattern, mistake));
    return;
  }
  const part = regexHang(pattern);
  if (part !== undefined) context.report(regexCanHang(path, pattern, part));
}

const known = new Map<string, SelectorMistake | undefined>();
/** Validation runs at every keystroke over selectors that rarely change. */
const maxKnown = 20_000;

function checkSelector(context: Context, selector: string, path: string): void {
  if (!known.has(selector)) {
    if (known.size >= maxKnown) known.clear();
    known.set(selector, selectorMistake(selector));
  }
  const mistake = known.get(selector);
  if (mistake) context.report(selectorDoesNotParse(path, selector, mistake.reason, mistake.position));
}
