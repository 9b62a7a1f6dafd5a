/** Old documents become today's, one format at a time. */
import type { Catalog } from '../definition';
import type { Problem } from '../problem';
import { futureFormat, notRuleSet, unknownFormat } from '../problems/structure';
import { kindOf } from './checks/values';
import { own } from './references';
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
  let upgraded = mapList(document, 'rules', (rule) =>
    mapList(rule, 'triggers', (trigger) => settingsOf(trigger, catalog.triggers)),
  );
  upgraded = mapList(upgraded, 'variables', (variable) =>
    mapList(settingsOf(variable, catalog.variables), 'format', (step) =>
      formatStep(step, from, catalog.formats),
    ),
  );
  return mapList(upgraded, 'destinations', (destination) => settingsOf(destination, catalog.destinations));
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
