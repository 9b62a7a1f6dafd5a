/** One click that goes to seven receivers, each for one signal of consent, with seven parameters, each for one signal. */
import type { RuleSet } from '../../shared/ruleset/types';
import { signals } from './bannerDouble';
import { oneRule } from './oneRule';

export const hostOf = (signal: string) => `${signal.replaceAll('_', '-')}.example`;

/** `type` and `settings`: of the source of consent. */
export function sevenfold(type: string, settings: Record<string, unknown>): RuleSet {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      variables: signals.map((signal) => ({
        id: signal,
        type: 'javascript',
        settings: { path: `secret.${signal}` },
      })),
      params: Object.fromEntries(signals.map((signal) => [signal, `{{${signal}}}`])),
      destinations: signals.map((signal) => ({
        id: signal,
        type: 'collector',
        settings: { url: `https://${hostOf(signal)}/e` },
        consent: [signal],
      })),
      consent: {
        source: { type, settings },
        default: Object.fromEntries(signals.map((signal) => [signal, 'unknown' as const])),
        pending: 'queue',
        storage: 'analytics_storage',
      },
    },
  );
  for (const signal of signals) ruleSet.plan.events[0]!.params![signal]!.consent = [signal];
  return ruleSet;
}
