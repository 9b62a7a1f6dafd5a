/** Shape: what the precompiled JSON Schema checks find, in rules, variables and destinations. */

import type { Catalog } from '../../definition';
import { pointer } from '../../pointer';
import type { Problem } from '../../problem';
import * as say from '../../problems/structure';
import { quote } from '../../problems/words';
import { t } from '../../texts/t';
import type { Validators } from '../../validators';
import { own } from '../own';
import { checkConditionShape } from './conditionShape';
import { describePlace } from './place';
import { settingsShape } from './settingsShape';
import { fieldOf, kindOf } from './values';
import { violations } from './violations';

/** A rule set is a dozen levels deep; what goes far beyond would only exhaust the stack. */
const maxDepth = 64;

/** What the checks of shape share. */
export interface ShapeContext {
  document: unknown;
  catalog: Catalog;
  checks: Validators;
  problems: Problem[];
  /** A JSON Pointer as people would say it. */
  place(path: string): string;
}

/** Problems of the frame and of all settings. Never throws. */
export function checkShape(document: unknown, catalog: Catalog, checks: Validators): Problem[] {
  const deep = deepPlace(document);
  if (deep !== undefined) return [say.nestedTooDeep(deep, maxDepth)];
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return [say.notRuleSet(kindOf(document))];
  }
  const problems: Problem[] = [];
  const place = (path: string) => describePlace(document, path, catalog);
  const context: ShapeContext = { document, catalog, checks, problems, place };
  violations(context, checks.ruleSet, document, '', undefined);
  listAt(document, 'rules').forEach((rule, index) => {
    ruleShape(context, rule, pointer('rules', index));
  });
  for (const key of ['variables', 'destinations'] as const) {
    listAt(document, key).forEach((item, index) => {
      const path = pointer(key, index);
      settingsShape(context, item, path, key);
      listAt(item, 'format').forEach((step, at) => {
        const type = fieldOf(step, 'type');
        const check = typeof type === 'string' ? own(checks.formats, type) : undefined;
        const schema = typeof type === 'string' ? own(catalog.formats, type)?.settings : undefined;
        if (check) violations(context, check, step, `${path}/format/${at}`, schema);
      });
    });
  }
  settingsShape(
    context,
    fieldOf(fieldOf(document, 'consent'), 'source'),
    '/consent/source',
    'consentSources',
  );
  return problems;
}

function ruleShape(context: ShapeContext, rule: unknown, path: string): void {
  listAt(rule, 'triggers').forEach((trigger, at) => {
    settingsShape(context, trigger, `${path}/triggers/${at}`, 'triggers');
  });
  const conditions = fieldOf(rule, 'conditions');
  if (conditions !== undefined) checkConditionShape(context, conditions, `${path}/conditions`);
  const destinations = fieldOf(rule, 'destinations');
  if (typeof destinations === 'string' && destinations !== 'all') {
    const at = `${path}/destinations`;
    context.problems.push(
      say.malformed(at, context.place(at), quote(destinations), t('Write "all", or a list of ids.')),
    );
  }
}

function listAt(value: unknown, key: string): unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

/** The first place deeper than any rule set goes. Recursion ends there, so the stack holds. */
function deepPlace(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > maxDepth) return '';
  for (const key in value) {
    const child = (value as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null) continue;
    const deep = deepPlace(child, depth + 1);
    if (deep !== undefined) return pointer(key) + deep;
  }
  return undefined;
}
