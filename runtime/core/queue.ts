import { guard } from './guard';
import type { Stop } from './types';

/** `milepost.push(['consent', { analytics_storage: 'granted' }])`: what a page may say, before load or after. */
export type Command = [name: string, ...rest: unknown[]];
export type Queue = Command[] & Record<string, unknown>;

const handlers: Record<string, (...rest: unknown[]) => void> = {};
let pushed: Queue;

/** What withdrawal, `off` or a preview reload has to end. Whoever starts something pushes its stop. */
export const stops: Stop[] = [];

/** Hears every later push. What was pushed stays in the array, for containers that are included later. */
export function queue(found: Queue): void {
  pushed = found;
  const { push } = found;
  found.push = (...commands) => {
    commands.forEach(handle);
    return push.apply(found, commands);
  };
  handlers['off'] = () => stops.splice(0).forEach((stop) => void guard(stop));
}

/** Handles a queue command from now on, and those already pushed. */
export function onCommand<Rest extends unknown[]>(name: string, handler: (...rest: Rest) => void): void {
  handlers[name] = handler as unknown as (...rest: unknown[]) => void;
  for (const command of pushed) if (command[0] === name) handle(command);
}

function handle([name, ...rest]: Command): void {
  guard(() => handlers[name]?.(...rest));
}
