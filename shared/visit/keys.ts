/** Names for what variables and triggers mean, whatever they are called: equal names, equal meaning. */
import type { Catalog, FieldSchema } from '../definition';
import { own } from '../ruleset/own';
import { references } from '../ruleset/template';
import type { Condition, FormatStep, Rule, RuleSet, Settings, Step, Trigger } from '../ruleset/types';
import { walkRule, walkTrigger } from '../ruleset/walk';
import type { Meant } from './match';

export interface Declared {
  type: string;
  settings: Settings;
  format?: FormatStep[];
}

type Fields = Readonly<Record<string, FieldSchema>>;

/** A rule set as what it means. Reads each name once. */
export class Meaning {
  readonly #declared: Map<string, Declared>;
  readonly #targets: Map<string, Meant>;
  readonly #keys = new Map<string, string>();

  constructor(
    readonly ruleSet: Pick<RuleSet, 'variables' | 'targets'>,
    readonly catalog: Catalog,
  ) {
    this.#declared = new Map((ruleSet.variables ?? []).map((variable) => [variable.id, variable]));
    this.#targets = new Map((ruleSet.targets ?? []).map((target) => [target.id, target]));
  }

  variable(name: string): Declared | undefined {
    const builtin = own(this.catalog.builtins, name);
    return this.#declared.get(name) ?? (builtin && { type: builtin.type, settings: builtin.settings });
  }

  /** What a setting that names a target or writes a selector means. */
  target(given: string): Meant {
    return this.#targets.get(given) ?? { selector: given };
  }

  /** `raw`: without its format steps. */
  variableKey(name: string, raw = false): string {
    const cached = this.#keys.get(raw ? `raw ${name}` : name);
    if (cached !== undefined) return cached;
    // Of a circle: it has no value, whatever it is called.
    this.#keys.set(raw ? `raw ${name}` : name, 'circle');
    const declared = this.variable(name);
    const key = declared
      ? this.#keyOf(
          {
            type: declared.type,
            settings: declared.settings,
            ...(!raw && { format: declared.format ?? [] }),
          },
          own(this.catalog.variables, declared.type)?.settings.properties,
        )
      : `? ${name}`;
    this.#keys.set(raw ? `raw ${name}` : name, key);
    return key;
  }

  triggerKey(trigger: Trigger): string {
    const named = new Set<string>();
    walkTrigger(trigger, '', this.catalog, {
      text: (value, { format }) => {
        if (format === 'template') for (const name of references(value)) named.add(name);
      },
      comparison: ({ variable, value }) => {
        named.add(variable);
        if (typeof value === 'string') for (const name of references(value)) named.add(name);
      },
    });
    const fields = own(this.catalog.triggers, trigger.type)?.settings.properties;
    const { conditions } = trigger as Step;
    return JSON.stringify([
      trigger.type,
      this.#plain(trigger.settings, fields),
      conditions ?? null,
      [...named].sort().map((name) => [name, this.variableKey(name)]),
    ]);
  }

  /** All of a rule that decides whether it fires and what it sends. */
  ruleKey(rule: Rule): string {
    const {
      triggers,
      conditions,
      params = {},
      event,
      enabled,
      frequency,
      rollout,
      schedule,
      destinations,
    } = rule;
    const named = new Set<string>();
    walkRule({ ...rule, triggers: [] }, '', this.catalog, {
      comparison: ({ variable, value }) => {
        named.add(variable);
        if (typeof value === 'string') for (const each of references(value)) named.add(each);
      },
    });
    for (const value of Object.values(params))
      if (typeof value === 'string') for (const each of references(value)) named.add(each);
    return JSON.stringify([
      triggers.map((trigger) => this.triggerKey(trigger)),
      conditions ?? null,
      params,
      [event, enabled ?? true, frequency, rollout, schedule, destinations ?? 'all'],
      [...named].sort().map((each) => [each, this.variableKey(each)]),
    ]);
  }

  #keyOf({ type, settings, format }: Declared, fields: Fields | undefined): string {
    const named = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string') for (const name of references(value)) named.add(name);
      else if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === 'object' && value) {
        if ('variable' in value && 'operator' in value) named.add(String(value.variable));
        Object.values(value).forEach(collect);
      }
    };
    collect(settings);
    return JSON.stringify([
      type,
      this.#plain(settings, fields),
      format ?? null,
      [...named].sort().map((name) => [name, this.variableKey(name)]),
    ]);
  }

  /** Settings without what the default says, in one order, with targets as what they mean. */
  #plain(settings: Settings, fields: Fields | undefined): unknown {
    return Object.keys(settings)
      .sort()
      .flatMap((name) => {
        const field = fields?.[name];
        const value = settings[name];
        if (value === undefined || (field && JSON.stringify(field.default) === JSON.stringify(value)))
          return [];
        return [[name, this.#value(value, field)]];
      });
  }

  #value(value: unknown, field: FieldSchema | undefined): unknown {
    if (field?.format === 'trigger' && isStep(value))
      return [
        value.type,
        this.#plain(value.settings, own(this.catalog.triggers, value.type)?.settings.properties),
        value.conditions ?? null,
      ];
    if (field?.format === 'target' && typeof value === 'string') {
      const { selector, guards = [] } = this.target(value);
      return [selector, guards];
    }
    if (Array.isArray(value)) return value.map((each) => this.#value(each, field?.items));
    return value;
  }
}

function isStep(value: unknown): value is { type: string; settings: Settings; conditions?: Condition } {
  return typeof value === 'object' && value !== null && 'type' in value && 'settings' in value;
}
