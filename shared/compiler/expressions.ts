/** Source text of variables, conditions and settings. Each is written once in the entry, under a name made from its own. */

import type { FieldSchema, TriggerDefinition, VariableDefinition } from '../definition';
import { pathPattern } from '../pathPattern';
import { lookedFor } from '../regex';
import { parseTemplate } from '../ruleset/template';
import type { Condition, FormatStep, Settings, Step } from '../ruleset/types';
import { addressPart } from './addressPart';
import { EntryParts } from './entryParts';
import { literal, object, regex } from './literal';
import { exported } from './names';
import { framesOf, type Plan } from './plan';
import type { Shares } from './shares';
import { targetSource } from './targetSource';
import { topConditions } from './topConditions';
import { askedUse, settingUses } from './uses';

/** Writes a constant where it stands, or notes it as a table cell and writes its place. */
export type Slot = (source: string) => string;
export const inPlace: Slot = (source) => source;

export class Expressions extends EntryParts {
  readonly #variables = new Map<string, string>();
  readonly #declared: Map<string, { type: string; settings: Settings; format?: FormatStep[] }>;

  /** What the rule being written has in common with others; none for a row of a click table, where no name reaches. */
  shares: Shares | undefined;
  /** The rule being written, and how many keys its triggers were given. */
  rule = '';
  #steps = 0;

  /** From here on the triggers of this rule are written. */
  begin(rule: string): void {
    this.rule = rule;
    this.#steps = 0;
    this.own(`rule ${rule}`, rule);
  }

  constructor(readonly plan: Plan) {
    super();
    this.#declared = new Map((plan.ruleSet.variables ?? []).map((variable) => [variable.id, variable]));
  }

  /** The reader of a variable, declared or built in. */
  variable(id: string): string {
    const known = this.#variables.get(id);
    if (known) return known;
    const builtin = this.plan.catalog.builtins[id];
    const declared =
      this.#declared.get(id) ?? (builtin && { type: builtin.type, settings: builtin.settings as Settings });
    // Validation has refused references to nothing; a variable in a circle reads as having no value.
    if (!declared) return 'undefined';
    this.#variables.set(id, '() => undefined');
    if (declared.type === 'occurrence') this.uses.add(`noticed.${declared.settings['field']}`);
    const definition = this.plan.catalog.variables[declared.type];
    this.#asks(definition, declared.settings);
    const read = this.use(exported.variable(declared.type));
    const within = this.own(`variable ${id}`);
    const settings = this.settings(
      read,
      { ...declared.settings, ...this.#given(definition, declared.settings) },
      definition?.settings.properties ?? {},
      'occurrence',
    );
    this.back(within);
    let body = `${read}(${settings}, occurrence)`;
    for (const { type, ...step } of declared.format ?? []) {
      const fields = this.plan.catalog.formats[type]?.settings.properties ?? {};
      const format = this.use(exported.format(type));
      body = `${format}(${this.settings(format, step, fields, 'occurrence')}, ${body})`;
    }
    const reader = `(occurrence) => ${body}`;
    const name = this.shared(id, definition?.readsStorage ? `${this.use('ifStorage')}(${reader})` : reader);
    this.#variables.set(id, name);
    return name;
  }

  /**
   * A variable as a parameter of an event: of the page's address only what may leave the page. Conditions see all of it, and so
   * does a parameter in which the plan allows personal data.
   */
  leaving(id: string): string {
    const read = this.variable(id);
    const mark = addressPart(id, this.plan);
    if (mark === undefined) return read;
    return this.shared(
      `${id} to send`,
      `${this.use('asLeaving')}(${read}${mark ? `, ${literal(mark)}` : ''})`,
    );
  }

  /** A text that may hold variables: a constant, a reader, or `join` of both. `leaves`: it goes out with an event. */
  template(text: string, slot: Slot, leaves = false): { source: string; constant: boolean } {
    const variable = (id: string) => (leaves ? this.leaving(id) : this.variable(id));
    const parts = parseTemplate(text);
    if (parts.every((part) => typeof part === 'string'))
      return { source: slot(literal(parts.join(''))), constant: true };
    const [first] = parts;
    if (parts.length === 1 && first && typeof first !== 'string')
      return { source: variable(first.variable), constant: false };
    const sources = parts.map((part) =>
      typeof part === 'string' ? slot(literal(part)) : variable(part.variable),
    );
    return { source: `${this.use('join')}(${sources.join(', ')})`, constant: false };
  }

  /**
   * Settings without those that say what the default says. Targets become selectors, patterns regular expressions, which ignore
   * case where a setting `ignoreCase` says so. `owner` is the runtime's function that gets them: what they ask of it is noted.
   */
  settings(
    owner: string,
    settings: Settings,
    fields: Readonly<Record<string, FieldSchema>>,
    occurrence: string,
    slot: Slot = inPlace,
  ): string {
    const entries: [string, string][] = [];
    for (const flag of settingUses(owner, settings, fields)) this.uses.add(flag);
    for (const [name, value] of Object.entries(settings)) {
      const field = fields[name];
      if (value === undefined || (field && JSON.stringify(field.default) === JSON.stringify(value))) continue;
      entries.push([name, this.#setting(value, field, occurrence, slot, settings['ignoreCase'] === true)]);
    }
    return object(entries);
  }

  #setting(
    value: unknown,
    field: FieldSchema | undefined,
    occurrence: string,
    slot: Slot,
    ignoreCase: boolean,
  ): string {
    if (field?.format === 'trigger') return this.step(value as Step, slot);
    if (field?.format === 'condition') {
      const [only, ...others] = topConditions({ conditions: value as Condition });
      return this.condition(only && !others.length ? only : (value as Condition), slot);
    }
    if (Array.isArray(value) && field?.items && isHolder(field.items))
      return `[${value.map((each) => this.#setting(each, field.items, occurrence, slot, ignoreCase)).join(', ')}]`;
    if (typeof value === 'object' && value && field?.properties)
      return object(
        Object.entries(value).map(([name, each]) => [
          name,
          this.#setting(each, field.properties?.[name], occurrence, slot, ignoreCase),
        ]),
      );
    // What the compiler added: the same for all.
    if (!field && Array.isArray(value)) return this.shared('own hosts', literal(value));
    if (typeof value !== 'string') return slot(literal(value));
    if (field?.format === 'target') return targetSource(value, slot, this);
    if (field?.format === 'regex') return slot(regex(value, ignoreCase));
    if (field?.format === 'code') return this.code(value, field);
    if (field?.format !== 'template') return slot(literal(value));
    const { source, constant } = this.template(value, slot);
    return constant || field.late
      ? source
      : `${/^[\w$]+$/.test(source) ? source : `(${source})`}(${occurrence})`;
  }

  /**
   * `[trigger, settings, conditions]`: how a trigger reaches a rule or a combination. `where`: a condition of the page, without
   * which it need not start.
   */
  step({ type, settings, conditions }: Step, slot: Slot, where?: Condition): string {
    const definition = this.plan.catalog.triggers[type];
    this.#asks(definition, settings);
    if (definition?.credit) this.credits.add(definition.credit);
    const trigger = this.use(exported.trigger(type));
    // In a frame that is part of a page such a trigger would fire a second time.
    const start = framesOf(this.plan) && isOfWhole(definition) ? `${this.use('whole')}(${trigger})` : trigger;
    const ofPage = definition?.scope === 'page';
    const hoisted = where && (definition?.leaveOut ?? ofPage);
    if (hoisted) this.uses.add('pages.conditions');
    const given = [start, ...(hoisted ? [this.outer(where, slot)] : [])];
    const life = ofPage || hoisted ? `${this.use('page')}(${given.join(', ')})` : start;
    const parts = [
      life,
      this.settings(
        trigger,
        { ...settings, ...this.#given(definition, settings) },
        definition?.settings.properties ?? {},
        '{}',
        slot,
      ),
    ];
    const own = topConditions(conditions ? { conditions } : {});
    if (own.length) {
      this.uses.add('steps.conditions');
      parts.push(`[${own.map((each) => this.condition(each, slot)).join(', ')}]`);
    }
    return `[${parts.join(', ')}]`;
  }

  /** Notes what the page code of a type relies on. */
  #asks(definition: TriggerDefinition | VariableDefinition | undefined, settings: Settings): void {
    for (const asked of definition?.asks ?? []) {
      const [, setting, choice, chosen] = /^\{(\w+)(?::([\w-]+)=(\w+))?\}$/.exec(asked) ?? [];
      const value = setting
        ? (settings[setting] ?? definition?.settings.properties[setting]?.default)
        : asked;
      const flag = askedUse(String(choice ? value === choice && chosen : value));
      if (flag) this.uses.add(flag);
    }
  }

  /** What the compiler knows and a trigger asks for. */
  #given(definition: TriggerDefinition | VariableDefinition | undefined, settings: Settings): Settings {
    const given: Settings = {};
    if (definition?.given?.includes('key')) {
      // Whoever has a key remembers something under it; what is of one page alone, in memory.
      const per = settings['per'] ?? definition.settings.properties['per']?.default;
      if (per !== 'page') this.uses.add('rules.memory');
      // Named by its type, too: what another type left behind under the key would be of another kind.
      given['key'] = `${this.rule}.${definition.type}${this.#steps++ || ''}`;
    }
    if (definition?.given?.includes('hosts')) given['hosts'] = this.plan.ruleSet.site.origins.flatMap(hostOf);
    return given;
  }

  /** A rule's outermost condition: under a name where several rules have it. */
  outer(condition: Condition, slot: Slot): string {
    if (!this.shares?.hasCondition(condition)) return this.condition(condition, slot);
    const words = 'operator' in condition ? `${condition.variable} ${condition.operator}` : 'condition';
    return slot(this.shared(words, this.condition(condition, inPlace)));
  }

  condition(condition: Condition, slot: Slot): string {
    if ('all' in condition) return this.#group('all', condition.all, slot);
    if ('any' in condition) return this.#group('any', condition.any, slot);
    if ('not' in condition) return `${this.use('not')}(${this.condition(condition.not, slot)})`;
    const { variable, operator, value, ignoreCase } = condition;
    const definition = this.plan.catalog.operators[operator];
    const parts = [this.use(exported.operator(operator)), this.variable(variable)];
    if (definition?.expects === 'regex') parts.push(slot(regex(lookedFor(String(value)), ignoreCase)));
    else if (definition?.expects === 'path') parts.push(slot(regex(pathPattern(String(value)), ignoreCase)));
    else if (definition?.expects !== 'none') {
      const expected =
        typeof value === 'string'
          ? this.template(value, slot)
          : { source: slot(literal(value)), constant: true };
      parts.push(expected.source);
      if (!expected.constant || value === undefined) this.uses.add('conditions.variables');
      if (ignoreCase && definition?.text) {
        parts.push('true');
        this.uses.add('conditions.ignoreCase');
      }
    }
    return `${this.use('is')}(${parts.join(', ')})`;
  }

  #group(kind: 'all' | 'any', conditions: Condition[], slot: Slot): string {
    return `${this.use(kind)}(${conditions.map((each) => this.condition(each, slot)).join(', ')})`;
  }
}

/** Whether a trigger is about the page as a whole: what it notices is no element and no message. */
function isOfWhole(definition: TriggerDefinition | undefined): boolean {
  return definition?.provides.length === 0 && definition.recorded?.from !== 'steps' && !definition.inFrames;
}

/** Whether a field's value holds more than text and numbers: triggers, conditions, rows whose fields have formats. */
function isHolder({ format, properties }: FieldSchema): boolean {
  return !!format || !!properties;
}

/** The host of an origin; none where it is not one, which validation has said. */
function hostOf(origin: string): string[] {
  const [, host] = /^\w+:\/\/([^/:]+)/.exec(origin) ?? [];
  return host ? [host] : [];
}
