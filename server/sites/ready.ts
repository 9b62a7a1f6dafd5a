import { readyOf } from '../../shared/quality';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Context } from '../context';
import { catalog } from '../runtime';

/** Events whose quality gate is met, for a rule set that asks: adding them up for others would be for nothing. */
export async function readyEvents(
  { events }: Pick<Context, 'events'>,
  site: string,
  ruleSet: RuleSet,
): Promise<string[]> {
  const asks = (ruleSet.destinations ?? []).some((one) => catalog.destinations[one?.type]?.ads);
  return asks ? readyOf(await events.quality(site, Date.now())) : [];
}
