/** Old documents become today's, one format at a time. */
import type { Catalog } from '../definition';
import type { Problem } from '../problem';
import { futureFormat, notRuleSet, unknownFormat } from '../problems/structure';
import { kindOf } from './checks/values';
import { own } from './own';
import { currentFormat } from './schema';
import type { RuleSet } from './types';
import { upgradeFormat0 } from './upgrades/format0';
import { isRecord, mapList, type UpgradeStep } from './upgrades/step';

/** The step from each format to the next; settings are upgraded by their own definitions. */
const steps: Readonly<Record<number, UpgradeStep>> = { 0: upgradeFormat0 };

type Upgradable = Readonly<
  Record<
    string,
    { upgrades?: Readonly<Record<number, (settings: Record<string, unknown>) => Record<string, unknown>>> }
  >
>;

/**
 * The document in today's format, and how many steps that took. Only the format is judged here: the result may still have
 * problems that `validate` finds. Never throws, and leaves the document it was handed as it is.
 */
export function upgrade(
  document: unknown,
  catalog: Catalog,
): { ruleSet: RuleSet; upgraded: number } | { problems: Problem[] } {
  if (!isRecord(document)) return { problems: [notRuleSet(kindOf(document))] };
  const { format } = document;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0) {
    return { problems: [unknownFormat(kindOf(format), currentFormat)] };
  }
  if (format > currentFormat) return { problems: [futureFormat(format, currentFormat)] };
  let current = document;
  for (let from = format; from < currentFormat; from++) {
    const stepped = steps[from]?.(current) ?? current;
    current = { ...upgradeSettings(stepped, from, catalog), format: from + 1 };
  }
  return { ruleSet: current as object as RuleSet, upgraded: currentFormat - format };
}

function upgradeSettings(
  document: Record<string, unknown>,
  from: number,
  catalog: Catalog,
): Record<string, unknown> {
  const settingsOf = (holder: Record<string, unknown>, definitions: Upgradable) => {
    const { type, settings } = holder;
    const step = typeof type === 'string' ? own(definitions, type)?.upgrades?.[from] : undefined;
    return step && isRecord(settings) ? { ...holder, settings: step(settings) } : holder;
  };
  const triggerOf = (trigger: Record<string, unknown>, depth = 0): Record<string, unknown> => {
    const { settings } = trigger;
    const inner = isRecord(settings) && { settings: mapHeld(settings, triggerOf, depth + 1) };
    return settingsOf({ ...trigger, ...inner }, catalog.triggers);
  };
  let upgraded = mapList(document, 'rules', (rule) =>
    mapList(rule, 'triggers', (trigger) => triggerOf(trigger)),
  );
  upgraded = mapList(upgraded, 'variables', (variable) =>
    mapList(settingsOf(variable, catalog.variables), 'format', (step) =>
      formatStep(step, from, catalog.formats),
    ),
  );
  return mapList(upgraded, 'destinations', (destination) => settingsOf(destination, catalog.destinations));
}

/** Deeper than any combination goes; validation refuses what does. */
const maxDepth = 64;

/** Triggers inside settings, known by their look: which setting holds them may differ from format to format. */
function mapHeld(
  value: unknown,
  change: (trigger: Record<string, unknown>, depth: number) => unknown,
  depth: number,
): unknown {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  const inner = (each: unknown): unknown =>
    isRecord(each) && typeof each['type'] === 'string' && isRecord(each['settings'])
      ? change(each, depth + 1)
      : mapHeld(each, change, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)]));
}

/** A format step holds its settings beside its type. */
function formatStep(
  { type, ...settings }: Record<string, unknown>,
  from: number,
  definitions: Upgradable,
): Record<string, unknown> {
  const step = typeof type === 'string' ? own(definitions, type)?.upgrades?.[from] : undefined;
  return { type, ...(step ? step(settings) : settings) };
}
