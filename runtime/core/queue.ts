import type { Stop } from './types';

/** `milepost.push(['consent', { analytics_storage: 'granted' }])`: what a page may say, before load or after. */
export type Command = [name: string, ...rest: unknown[]];
export type Queue = Command[] & Record<string, unknown>;

/** What is done for each command, by its name. */
export const commands: Record<string, (...rest: never[]) => void> = {};

/** What `off` has to end. Whoever starts something pushes its stop, or undefined where there is none. */
export const stops: (Stop | undefined)[] = [];
