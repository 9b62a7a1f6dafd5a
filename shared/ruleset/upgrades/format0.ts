/**
 * Format 0 to 1. In format 0 a rule had one `trigger`, its `if` was a list that had to hold as a whole, and `to` named
 * destinations by their name.
 */
import { isRecord, listOf, mapList, type UpgradeStep } from './step';

export const upgradeFormat0: UpgradeStep = (document) => {
  const destinations = listOf(document['destinations']);
  const idByName = new Map(
    destinations
      .filter(isRecord)
      .map((destination) => [destination['name'] ?? destination['id'], destination['id']]),
  );
  return mapList(document, 'rules', (rule) => upgradeRule(rule, idByName));
};

function upgradeRule(
  { trigger, if: conditions, to, ...rule }: Record<string, unknown>,
  idByName: ReadonlyMap<unknown, unknown>,
): Record<string, unknown> {
  return {
    ...rule,
    ...(trigger !== undefined && { triggers: [trigger] }),
    ...(conditions !== undefined && {
      conditions: Array.isArray(conditions) ? { all: conditions } : conditions,
    }),
    ...(to !== undefined && {
      destinations: Array.isArray(to) ? to.map((name) => idByName.get(name) ?? name) : to,
    }),
  };
}
