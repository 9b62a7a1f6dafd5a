/** Selectors and regular expressions, wherever they stand, are ones a browser can read and finish. */
import { regexCanHang, regexDoesNotParse, selectorDoesNotParse } from '../../problems/patterns';
import { lookedFor, regexHang, regexMistake } from '../../regex';
import { type SelectorMistake, selectorMistake, targetMistake } from '../../selectorMistake';
import { own } from '../own';
import { targetReference } from '../targets';
import { references } from '../template';
import { type Visit, walkRule, walkSettings } from '../walk';
import type { Context } from './context';

export function checkPatterns(context: Context): void {
  const { catalog } = context;
  const visit = patternsIn(context);
  for (const { value, path } of context.targets)
    checkSelector(context, value.selector, `${path}/selector`, true);
  for (const { value, path } of context.variables) {
    const fields = own(catalog.variables, value.type)?.settings.properties;
    walkSettings(value.settings, fields, `${path}/settings`, catalog, visit);
    value.format?.forEach((step, at) => {
      const ofStep = own(catalog.formats, step.type)?.settings.properties;
      walkSettings(step, ofStep, `${path}/format/${at}`, catalog, visit);
    });
  }
  for (const { value, path } of context.destinations) {
    const fields = own(catalog.destinations, value.type)?.settings.properties;
    walkSettings(value.settings, fields, `${path}/settings`, catalog, visit);
  }
  for (const { value, path } of context.rules) walkRule(value, path, catalog, visit);
}

function patternsIn(context: Context): Visit {
  return {
    text(value, { format }, path) {
      if (value === '') return;
      if (format === 'regex') checkRegex(context, value, path);
      else if (format === 'selector') checkSelector(context, value, path);
      else if (format === 'target' && targetReference(value, context.declared.targets) === 'selector') {
        checkSelector(context, value, path, true);
      }
    },
    comparison({ operator, value, ignoreCase }, path) {
      // A text with {{x}} is only known on the page.
      if (typeof value !== 'string' || references(value).length > 0) return;
      const expects = own(context.catalog.operators, operator)?.expects;
      if (expects === 'regex') checkRegex(context, value, `${path}/value`, lookedFor(value), ignoreCase);
      if (expects === 'selector') checkSelector(context, value, `${path}/value`);
    },
  };
}

/** `run`: the pattern as it will be run, where that is another. */
function checkRegex(
  context: Context,
  pattern: string,
  path: string,
  run: string = pattern,
  ignoreCase?: boolean,
): void {
  const mistake = regexMistake(pattern);
  if (mistake !== undefined) {
    context.report(regexDoesNotParse(path, pattern, mistake));
    return;
  }
  const part = regexHang(run, ignoreCase);
  if (part !== undefined) context.report(regexCanHang(path, pattern, part));
}

const known = new Map<string, SelectorMistake | undefined>();
/** Validation runs at every keystroke over selectors that rarely change. */
const maxKnown = 20_000;

/** A target may lie inside shadow roots: `host >>> inner`. */
function checkSelector(context: Context, selector: string, path: string, ofTarget = false): void {
  const key = `${ofTarget} ${selector}`;
  if (!known.has(key)) {
    if (known.size >= maxKnown) known.clear();
    known.set(key, ofTarget ? targetMistake(selector) : selectorMistake(selector));
  }
  const mistake = known.get(key);
  if (mistake) context.report(selectorDoesNotParse(path, selector, mistake.reason, mistake.position));
}
