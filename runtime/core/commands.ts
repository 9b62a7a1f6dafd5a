import { onCommand } from './queue';
import { type Deliver, type RuleParts, rule } from './rule';

/** Takes `milepost.push(['event', 'name', { ... }])` from the page: sent to every destination as it is, by no rule. */
export function acceptEvents(...to: Deliver[]): void {
  onCommand('event', (name: string, send: NonNullable<RuleParts['send']> = {}) =>
    rule('', name, to, { send })({}),
  );
}
