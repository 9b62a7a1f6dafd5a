/** Consent: what is chosen has to have an effect. */
import { destinationNeeds, pendingFor } from '../../consent/needs';
import { idleSource, nobodyAnonymous, toldTwice } from '../../problems/consent';
import type { Context } from './context';

export function checkConsent({ ruleSet, catalog, destinations, report }: Context): void {
  const { manager, source, tellGoogle, pending } = ruleSet.consent;
  if (manager === 'none' && source) report(idleSource('/consent/source'));
  if (manager !== 'none' && tellGoogle && source?.type === 'consent-mode')
    report(toldTwice('/consent/tellGoogle'));
  const waiting = destinations.filter(({ value }) => destinationNeeds(value, catalog).length > 0);
  const anonymous = waiting.some(({ value }) => pendingFor(value, ruleSet.consent, catalog) === 'anonymise');
  if (manager !== 'none' && pending === 'anonymise' && waiting.length > 0 && !anonymous)
    report(nobodyAnonymous('/consent/pending'));
}
