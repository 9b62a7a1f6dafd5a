/** What a double of a banner is, and what all of them are made with. */
import type { ConsentWindow } from './consentSpies';

export type Answer = boolean | 'partly';

export interface Double {
  /** Puts the banner's interface on the page. Throwing: everything that is asked of it fails. */
  install(throwing?: boolean): void;
  /** The visitor agrees to everything, refuses everything, or agrees to analytics alone. */
  answer(to: Answer): void;
  /** Says that nobody has to be asked where this visitor is, and that everything is allowed. */
  lie(): void;
  /** Shows itself (again), with every switch on as an eager banner has it, and without an answer. */
  ask(): void;
}

export const signals = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];

export const fail = (): never => {
  throw new Error('The banner is broken.');
};
/** Any of these names throws when it is read. */
export const broken = (...names: string[]) =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: fail }])));
// biome-ignore lint/suspicious/noExplicitAny: what vendors put on a window has no type of ours
export const world = (window: ConsentWindow) => window as any;
export const all = <Value>(names: readonly string[], value: Value) =>
  Object.fromEntries(names.map((name) => [name, value]));
export const tell = (window: ConsentWindow, where: EventTarget, type: string, detail?: unknown) =>
  where.dispatchEvent(new (world(window).CustomEvent)(type, { detail }));
