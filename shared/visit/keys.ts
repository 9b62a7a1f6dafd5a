/** Names for what variables and triggers mean, whatever they are called: equal names, equal meaning. */
import type { Catalog, FieldSchema } from '../definition';
import { own } from '../ruleset/own';
import { parseTemplate } from '../ruleset/template';
import type { FormatStep, Rule, RuleSet, Settings, Step } from '../ruleset/types';
import { isStep } from '../ruleset/walk';
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
    const fields = own(this.catalog.variables, declared?.type ?? '')?.settings.properties;
    const key = declared
      ? JSON.stringify([
          declared.type,
          this.#plain(declared.settings, fields),
          raw ? null : this.#nameless(declared.format ?? []),
        ])
      : `? ${name}`;
    this.#keys.set(raw ? `raw ${name}` : name, key);
    return key;
  }

  triggerKey({ type, settings, conditions }: Step): string {
    const fields = own(this.catalog.triggers, type)?.settings.properties;
    return JSON.stringify([type, this.#plain(settings, fields), this.#nameless(conditions)]);
  }

  /** All of a rule that decides whether it fires and what it sends. */
  ruleKey(rule: Rule): string {
    const { triggers, conditions, params, event, enabled, frequency, rollout, schedule, destinations } = rule;
    return JSON.stringify([
      triggers.map((trigger) => this.triggerKey(trigger)),
      this.#nameless(conditions),
      this.#nameless(params),
      [event, enabled ?? true, frequency, rollout, schedule, destinations ?? 'all'],
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
        this.#nameless(value.conditions),
      ];
    if (field?.format === 'target' && typeof value === 'string') {
      const { selector, guards = [] } = this.target(value);
      return [selector, guards];
    }
    if (Array.isArray(value)) return value.map((each) => this.#value(each, field?.items));
    return this.#nameless(value);
  }

  /** With what variables mean in the place of what they are called. */
  #nameless(value: unknown): unknown {
    if (typeof value === 'string')
      return value.includes('{{')
        ? parseTemplate(value).map((part) =>
            typeof part === 'string' ? part : { is: this.variableKey(part.variable) },
          )
        : value;
    if (Array.isArray(value)) return value.map((each) => this.#nameless(each));
    if (typeof value !== 'object' || !value) return value ?? null;
    return Object.entries(value).map(([name, each]) => [
      name,
      name === 'variable' && 'operator' in value ? this.variableKey(String(each)) : this.#nameless(each),
    ]);
  }
}
