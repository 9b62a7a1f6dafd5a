import { guard } from './guard';
import type { Stop } from './types';

/** `milepost.push(['consent', { analytics_storage: 'granted' }])`: what a page may say, before load or after. */
export type Command = [name: string, ...rest: unknown[]];
export type Queue = Command[] & Record<string, unknown>;

let handlers: Record<string, (...rest: unknown[]) => void> = {};
let pushed: Queue;

/** What `off` has to end. Whoever starts something pushes its stop. */
export const stops: (Stop | undefined)[] = [];

/** Hears every later push. What was pushed stays in the array, for containers that are included later. */
export function queue(found: Queue): void {
  pushed = found;
  const { push } = found;
  found.push = (...commands) => {
    commands.forEach(handle);
    return push.apply(found, commands);
  };
  handlers['off'] = () => {
    handlers = {};
    // What never started has no stop: calling it ends in the guard.
    for (const stop of stops) guard(stop as Stop);
  };
}

/** Handles a queue command from now on, and those already pushed. */
export function onCommand<Rest extends unknown[]>(name: string, handler: (...rest: Rest) => void): void {
  handlers[name] = handler as unknown as (...rest: unknown[]) => void;
  for (const command of pushed) if (command[0] === name) handle(command);
}

function handle(command: Command): void {
  guard(() => handlers[command[0]]?.(...command.slice(1)));
}
