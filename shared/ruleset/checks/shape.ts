/** Shape: what the precompiled JSON Schema checks find, said in words that name the place and the way out. */
import type { Catalog, FieldSchema, SettingsSchema } from '../../definition';
import { pointer, segmentsOf, valueAt } from '../../pointer';
import type { Problem } from '../../problem';
import * as say from '../../problems/structure';
import { quote } from '../../problems/words';
import type { Check, Validators, Violation } from '../../validators';
import { own } from '../references';
import { schemaAt } from '../schemaAt';
import { checkConditionShape } from './conditionShape';
import { describePlace } from './place';
import { inQuotes, kindOf, typeInWords } from './values';

/** A rule set is a dozen levels deep; what goes far beyond would only exhaust the stack. */
const maxDepth = 64;

/** Problems of the frame and of all settings. Never throws. */
export function checkShape(document: unknown, catalog: Catalog, checks: Validators): Problem[] {
  const deep = deepPlace(document);
  if (deep !== undefined) return [say.nestedTooDeep(deep, maxDepth)];
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return [say.notRuleSet(kindOf(document))];
  }
  const problems = run(checks.ruleSet, document, '', document, undefined);
  listAt(document, 'rules').forEach((rule, index) => {
    const path = pointer('rules', index);
    listAt(rule, 'triggers').forEach((trigger, at) => {
      settingsShape(document, trigger, `${path}/triggers/${at}`, catalog.triggers, checks.triggers, problems);
    });
    const conditions = field(rule, 'conditions');
    if (conditions !== undefined) checkConditionShape(document, conditions, `${path}/conditions`, problems);
    const destinations = field(rule, 'destinations');
    if (typeof destinations === 'string' && destinations !== 'all') {
      const at = `${path}/destinations`;
      problems.push(
        say.malformed(at, describePlace(document, at), quote(destinations), 'Write "all", or a list of ids.'),
      );
    }
  });
  for (const key of ['variables', 'destinations'] as const) {
    listAt(document, key).forEach((item, index) => {
      const path = pointer(key, index);
      settingsShape(document, item, path, catalog[key], checks[key], problems);
      listAt(item, 'format').forEach((step, at) => {
        const type = field(step, 'type');
        const check = typeof type === 'string' ? own(checks.formats, type) : undefined;
        const schema = typeof type === 'string' ? own(catalog.formats, type)?.settings : undefined;
        if (check) problems.push(...run(check, step, `${path}/format/${at}`, document, schema));
      });
    });
  }
  return problems;
}

function settingsShape(
  document: unknown,
  holder: unknown,
  path: string,
  definitions: Readonly<Record<string, { settings: SettingsSchema }>>,
  checks: Readonly<Record<string, Check>>,
  problems: Problem[],
): void {
  const type = field(holder, 'type');
  const settings = field(holder, 'settings');
  // A missing or unknown type, or settings that are no object, are problems found elsewhere.
  if (typeof type !== 'string' || typeof settings !== 'object' || settings === null) return;
  const check = own(checks, type);
  if (!check || Array.isArray(settings)) return;
  problems.push(...run(check, settings, `${path}/settings`, document, own(definitions, type)?.settings));
}

function run(
  check: Check,
  value: unknown,
  at: string,
  document: unknown,
  settings: SettingsSchema | undefined,
): Problem[] {
  if (check(value)) return [];
  return (check.errors ?? []).map((violation) => inWords(violation, value, at, document, settings));
}

function inWords(
  { keyword, instancePath, params }: Violation,
  root: unknown,
  at: string,
  document: unknown,
  settings: SettingsSchema | undefined,
): Problem {
  const path = at + instancePath;
  const place = describePlace(document, path, settings);
  const value = valueAt(root, instancePath);
  const found = inQuotes(value);
  const schema = settings ? fieldAt(settings, instancePath) : schemaAt(path);
  switch (keyword) {
    case 'required': {
      const name = String(params['missingProperty']);
      return say.missingField(path, place, settings ? (own(settings.properties, name)?.title ?? name) : name);
    }
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys(
        (instancePath === '' && settings ? settings.properties : schema?.properties) ?? {},
      );
      return say.unknownField(path + pointer(name), place, name, known);
    }
    case 'type':
      return say.wrongType(path, place, typeInWords(params['type']), kindOf(value));
    case 'enum':
      return say.notAllowed(path, place, found, (params['allowedValues'] as unknown[]) ?? []);
    case 'pattern':
      if (/^\/site\/origins\/\d+$/.test(path)) return say.invalidOrigin(path, found);
      return say.malformed(path, place, found, patternWayOut(schema));
    case 'minLength':
    case 'minItems':
      return say.outOfRange(
        path,
        place,
        Number(params['limit']) === 1
          ? 'not be empty. Fill it in'
          : `have at least ${params['limit']} entries`,
      );
    case 'maxLength':
      return say.outOfRange(path, place, `have at most ${params['limit']} characters. Shorten it`);
    case 'maxItems':
      return say.outOfRange(path, place, `have at most ${params['limit']} entries. Remove some`);
    case 'minimum':
      return say.outOfRange(path, place, `be at least ${params['limit']}, but is ${found}`);
    case 'maximum':
      return say.outOfRange(path, place, `be at most ${params['limit']}, but is ${found}`);
    default:
      return say.malformed(path, place, found, 'See its description in the schema, and correct it.');
  }
}

interface Described {
  description?: string;
  examples?: readonly unknown[];
  properties?: Readonly<Record<string, unknown>>;
}

function patternWayOut(schema: Described | undefined): string {
  const example = schema?.examples?.[0];
  if (example !== undefined) return `Write something like ${String(example)}.`;
  return schema?.description ?? 'See its description in the schema, and correct it.';
}

function fieldAt(settings: SettingsSchema, instancePath: string): (FieldSchema & Described) | undefined {
  const [name, ...rest] = segmentsOf(instancePath);
  const found = name === undefined ? undefined : own(settings.properties, name);
  return rest.length > 0 ? found?.items : found;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function listAt(value: unknown, key: string): unknown[] {
  const list = field(value, key);
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
