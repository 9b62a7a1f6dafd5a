import type { Value } from '../../shared/definition';
import { consentTo, paramNeeds } from '../consent/consent';
import { plain } from './cast';
import { guard } from './guard';
import { type Command, commands, type Queue, stops } from './queue';
import { type Deliver, type Params, rule } from './rule';
import type { Stop } from './types';

/**
 * Hears what the page pushed before and pushes from now on. What was pushed stays in the array, for containers that are included
 * later. `milepost.push(['event', 'name', { ... }])` goes to every destination by no rule, its texts redacted.
 */
export function acceptCommands(queue: Queue, ...to: Deliver[]): void {
  commands['event'] = (name: string, params: Params) =>
    rule(
      '',
      name,
      to,
      [],
      [],
      USES.consent!.params
        ? allowed(name, USES.rules!.envelope ? redacted(params) : params)
        : USES.rules!.envelope
          ? redacted(params)
          : params,
    )({});
  commands['off'] = () => {
    take = () => {};
    // What never started has no stop: calling it ends in the guard.
    for (const stop of stops) guard(stop as Stop);
  };
  let take = (command: Command): unknown =>
    guard(([name, ...rest]) => (commands[name] as (...rest: unknown[]) => void)(...rest), command);
  const { push } = queue;
  queue.push = (...given) => {
    // The page called: what it patched may fail us, not it.
    guard(() => given.forEach(take));
    return push.apply(queue, given);
  };
  queue.forEach(take);
}

/** What the page says of itself may hold anything: read as parameters of no type are. */
function redacted(given: Params): Params {
  const params = { ...given };
  for (const key of Object.keys(params)) params[key] = plain(() => given[key] as Value);
  return params;
}

/** Without what needs consent that is not given. */
function allowed(event: string, given: Params): Params {
  const needs = paramNeeds[event];
  if (!needs) return given;
  const params = { ...given };
  for (const name in needs) if (consentTo(needs[name]!) !== 'granted') delete params[name];
  return params;
}
