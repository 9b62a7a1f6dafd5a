/** Rule sets of one rule, in which one thing of the catalog does what its first example says. */
import type { Catalog } from '../definition';
import { own } from '../ruleset/own';
import type { Condition, FormatStep, Rule, RuleSet, Settings, Trigger, Variable } from '../ruleset/types';

type Example = Readonly<Record<string, unknown>>;

export function exampleRule(
  kind: 'trigger' | 'variable' | 'format' | 'destination',
  type: string,
  settings: Example,
  catalog: Catalog,
): RuleSet {
  const stored = settings as Settings;
  switch (kind) {
    case 'trigger':
      return ruleSetOf({ triggers: [{ type, settings: stored }] });
    case 'variable':
      return withVariable({ id: 'example', type, settings: stored }, catalog);
    case 'format':
      return withVariable(
        { id: 'example', ...pagePath, format: [{ ...stored, type } as FormatStep] },
        catalog,
      );
    case 'destination':
      return withDestination(type, stored, catalog);
  }
}

/** A rule that fires on a click where a condition holds. */
export function exampleComparison(condition: Condition): RuleSet {
  return ruleSetOf({ triggers: [click], conditions: condition });
}

const click: Trigger = { type: 'click', settings: { target: '#buy' } };
const pageView: Trigger = { type: 'page-view', settings: {} };
const pagePath = { type: 'page', settings: { part: 'path' } };

/** An event under the vendor's own name, where there is one; what takes ids only gets one, and what has a gate is let through it. */
function withDestination(type: string, settings: Settings, catalog: Catalog): RuleSet {
  const { standardNames = {}, otherNames, ads } = own(catalog.destinations, type) ?? {};
  const name = Object.keys(standardNames).find((each) => each === 'add_to_cart') ?? 'example';
  const { rules, ...others } = ruleSetOf({ triggers: [click] });
  return {
    ...others,
    plan: { stages: [], events: [{ name }] },
    rules: rules.map((rule) => ({ ...rule, event: name })),
    destinations: [
      {
        id: 'example',
        type,
        settings,
        ...(otherNames === 'mapped-only' && { map: { events: { [name]: '1234567' } } }),
        ...(ads && { allow: { [name]: 'an example' } }),
      },
    ],
  };
}

/** An element cannot be sent, so it is compared; anything else becomes a parameter. */
function withVariable(variable: Variable, catalog: Catalog): RuleSet {
  const returns = own(catalog.variables, variable.type)?.returns;
  const isElement = returns === 'element' || variable.settings['read'] === 'element';
  const triggers = [triggerFor(variable, catalog)];
  const rule = isElement
    ? { triggers, conditions: { variable: 'example', operator: 'matches-selector', value: '.on-sale' } }
    : { triggers, params: { value: '{{example}}' } };
  return { ...ruleSetOf(rule), variables: [variable] };
}

/** One that brings what the variable reads. */
function triggerFor({ type, settings }: Variable, catalog: Catalog): Trigger {
  const definition = own(catalog.variables, type);
  const from = settings['from'] ?? definition?.settings.properties['from']?.default;
  const { field } = settings;
  if (type === 'occurrence' && typeof field === 'string') {
    const noticing = Object.values(catalog.triggers).find(({ notices }) => notices && own(notices, field));
    if (noticing) return { type: noticing.type, settings: noticing.examples[0]?.settings ?? {} };
  }
  if (definition?.needs === 'element' || from === 'target' || from === 'closest') return click;
  return definition?.needs === 'data' ? { type: 'data-layer', settings: { event: 'purchase' } } : pageView;
}

function ruleSetOf(rule: Omit<Rule, 'id' | 'event'>): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'], customCode: true },
    plan: { stages: [], events: [{ name: 'example', params: { value: { type: 'string' } } }] },
    rules: [{ id: 'example', event: 'example', ...rule }],
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { manager: 'none', default: {}, pending: 'queue' },
  };
}
