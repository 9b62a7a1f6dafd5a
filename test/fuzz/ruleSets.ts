/**
 * Rule sets for hostile pages: the same for the same seed, several rules each, drawn from the whole catalog. Types take turns, so
 * that a handful of sets has every trigger, variable, format, destination and source of consent.
 */
import { catalog } from '../../runtime/catalog';
import type { Destination, RuleSet, Variable } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { mulberry32 } from '../bench/generator';
import { generatedRuleSet, pick, type Random, ruleFor, settingsFor } from '../support/generatedRules';

/** Tries for one thing of a rule set until its settings are allowed; some combinations of them are not. */
const tries = 40;
/** With 45 kinds of triggers, four sets have them all. */
const rulesEach = 12;
const destinationsEach = 8;
const variablesEach = 8;

/** Where the pages of test/fuzz/traits have something to click, to fill in or to see. */
const targets = ['#add', '.card', 'a[href]', 'form', 'button', '#raw', '[data-x="1"]', 'main *'];
const named = ['size', 'total', 'label'];

/** Sets whose destinations need the quality gate find it met for these. */
export const readyEvents = ['add_to_cart', 'seen'];

/** The rule set at `place` of those of this seed. What is in it depends on nothing else. */
export function fuzzRuleSet(seed: number, place: number): RuleSet {
  const random = mulberry32(seed * 7919 + place);
  // Its plan, targets and consent; all else is drawn anew.
  const frame: RuleSet = {
    ...generatedRuleSet(seed * 7919 + place, catalog),
    rules: [],
    destinations: [],
    // What conditions and parameters of generated rules name, and the plan's values.
    variables: named.map((id) => ({ id, name: id, type: 'page', settings: { part: 'path' } })),
    targets: ['add', 'card'].map((id) => ({
      id,
      name: id,
      selector: pick(targets, random),
      ...(random() < 0.4 && { guards: [{ read: 'text' as const, equals: 'Add to cart' }] }),
    })),
  };
  let set = frame;
  const extend = (change: (set: RuleSet) => RuleSet | undefined): boolean => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const next = change(set);
      if (next && isSound(next)) {
        set = next;
        return true;
      }
    }
    return false;
  };

  for (const [index, { type }] of turn(Object.values(catalog.variables), place, variablesEach).entries())
    extend((set) => ({ ...set, variables: [...(set.variables ?? []), variable(index, type, random)] }));
  for (const type of ['collector', ...turn(otherDestinations, place, destinationsEach)])
    extend((set) => ({ ...set, destinations: [...set.destinations, destination(type, random)] }));
  extend((set) => ({ ...set, consent: consent(place, random) }));
  for (const [index, { type }] of turn(Object.values(catalog.triggers), place, rulesEach).entries())
    extend((set) => {
      const rule = ruleFor(random, catalog);
      rule.id = `rule_${index}`;
      rule.triggers[0] = { type, settings: settingsFor(catalog.triggers[type]!, random, catalog, 0) };
      // Few events pass several conditions, a schedule and a cap at once: most rules go without.
      if (random() < 0.6) delete rule.conditions;
      if (random() < 0.8) delete rule.schedule;
      if (rule.destinations !== 'all')
        rule.destinations = set.destinations.filter(() => random() < 0.6).map(({ id }) => id);
      rule.params = { ...rule.params, rest: (set.variables ?? []).map(({ id }) => `{{${id}}}`).join(' ') };
      return { ...set, rules: [...set.rules, rule] };
    });
  return set;
}

const otherDestinations = Object.keys(catalog.destinations).filter((type) => type !== 'collector');

function isSound(set: RuleSet): boolean {
  return !validate(set, catalog, undefined, readyEvents).some(({ severity }) => severity === 'error');
}

/** So many of a list, beginning where the set before this one ended. */
function turn<Item>(items: readonly Item[], place: number, count: number): Item[] {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, each) => items[(place * count + each) % items.length]!,
  );
}

function variable(index: number, type: string, random: Random): Variable {
  const steps = Object.values(catalog.formats);
  const format = Array.from({ length: Math.floor(random() * 3) }, () => {
    const step = pick(steps, random);
    return { ...settingsFor(step, random, catalog, 0), type: step.type };
  });
  return {
    id: `v${index}`,
    name: `v${index}`,
    type,
    settings: settingsFor(catalog.variables[type]!, random, catalog, 0),
    ...(format.length && { format }),
  };
}

function destination(type: string, random: Random): Destination {
  const definition = catalog.destinations[type]!;
  return {
    id: `to_${type.replace(/-/g, '_')}`,
    type,
    settings: settingsFor(definition, random, catalog, 0),
    ...(definition.otherNames === 'mapped-only' && { map: { events: { add_to_cart: '1234567' } } }),
    ...(definition.ads && {
      allow: Object.fromEntries(readyEvents.map((event) => [event, 'hostile pages'])),
    }),
    ...(random() < 0.3 && {
      consent: pick([[], ['ad_storage'], ['analytics_storage', 'ad_storage']], random),
    }),
  };
}

/** Two sets in three may send from the start: what waits for consent meets less of the page. */
function consent(place: number, random: Random): RuleSet['consent'] {
  const sources = Object.values(catalog.consentSources);
  const source = sources[place % (sources.length + 3)];
  const said = pick(['granted', 'granted', 'unknown'] as const, random);
  return {
    default: { analytics_storage: said, ad_storage: said },
    pending: pick(['queue', 'drop', 'anonymise'] as const, random),
    ...(random() < 0.7 && { storage: 'analytics_storage' }),
    ...(source && { source: { type: source.type, settings: settingsFor(source, random, catalog, 0) } }),
  } as RuleSet['consent'];
}
