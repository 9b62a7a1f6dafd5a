/** What the forwarder may send on: never more than the consent table of the same rule set says, and never what came anonymously. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../shared/compiler/plan';
import { usualSignals } from '../../shared/consent/needs';
import { consentTable, consentValues, outcomeOf } from '../../shared/consent/table';
import type { MilepostEvent } from '../../shared/event';
import type { RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../runtime';
import { clickRuleSet, newEvent } from '../testing/testServer';
import { planSite, type SitePlan, translated } from './plans';

const site = 'mp_test000000';
const signals = fc.uniqueArray(fc.constantFrom(...usualSignals), { maxLength: 3 });
const consentStates = fc.dictionary(
  fc.constantFrom(...usualSignals),
  fc.constantFrom('granted' as const, 'granted' as const, ...consentValues),
);

/** A rule and a parameter that need consent of their own, sent to a hook and to GA4. */
function ruleSet(ofRule: string[], ofHook: string[] | undefined, ofParam: string[]): RuleSet {
  const plain = clickRuleSet();
  return {
    ...plain,
    plan: {
      stages: [],
      events: [
        {
          name: 'add_to_cart',
          params: {
            item_name: { type: 'string' },
            mail: { type: 'string', ...(ofParam.length > 0 && { consent: ofParam }) },
          },
        },
      ],
    },
    rules: [{ ...plain.rules[0]!, ...(ofRule.length > 0 && { consent: ofRule }) }],
    destinations: [
      {
        id: 'hook',
        type: 'webhook',
        settings: { url: 'https://hooks.example/in', from: 'server' },
        ...(ofHook && { consent: ofHook }),
      },
      { id: 'ga', type: 'ga4', settings: { measurementId: 'G-ABC123' } },
    ],
  };
}

function planned(document: RuleSet): SitePlan {
  const rows = ['hook', 'ga'].map((destination) => ({ site, destination, enabled: true, settings: {} }));
  return planSite(site, { ruleSet: document, ready: [] }, rows, catalog)!;
}
const goesTo = (document: RuleSet, event: MilepostEvent) =>
  planned(document).destinationsOf({
    site,
    id: event.id,
    receivedAt: 0,
    happenedAt: 0,
    sentAt: 0,
    attempt: 1,
    bot: false,
    event,
  });

describe('what is forwarded', () => {
  it('is what the table of consent says is sent, whatever rule, destination and visitor say', () => {
    fc.assert(
      fc.property(
        signals,
        fc.option(signals, { nil: undefined }),
        consentStates,
        (ofRule, ofHook, consent) => {
          const document = ruleSet(ofRule, ofHook, []);
          const { rows } = consentTable(plan(document, catalog, []));
          const sends = rows
            .filter(
              ({ rule, needs, pending }) => rule !== '' && outcomeOf(needs, pending, consent) === 'sends',
            )
            .map(({ destination }) => destination);
          expect(goesTo(document, newEvent(site, { consent }))).toEqual(sends);
          // A rule's own needs are not those of what the page reports itself: that is not in this plan, and goes nowhere.
          expect(goesTo(document, newEvent(site, { consent, rule: '' }))).toEqual([]);
        },
      ),
    );
  });

  it('is nothing that came anonymously, but to who needs no consent', () => {
    fc.assert(
      fc.property(
        signals,
        fc.option(signals, { nil: undefined }),
        consentStates,
        (ofRule, ofHook, consent) => {
          const to = goesTo(ruleSet(ofRule, ofHook, []), newEvent(site, { consent, flags: ['anonymous'] }));
          const asksNobody = ofRule.length === 0 && ofHook?.length === 0;
          expect(to).toEqual(asksNobody ? ['hook'] : []);
        },
      ),
    );
  });

  it('has no parameter that needed a consent which was not given, also where it tells of the person', () => {
    fc.assert(
      fc.property(
        signals.filter((each) => each.length > 0),
        consentStates,
        (ofParam, consent) => {
          const { lanes } = planned(ruleSet([], undefined, ofParam));
          const event = newEvent(site, { consent, params: { item_name: 'Mug', mail: 'anna@example.com' } });
          const given = ofParam.every((signal) => consent[signal] === 'granted');
          for (const lane of lanes.values())
            for (const settings of [lane.settings, { ...lane.settings, emailParam: 'mail' }]) {
              const sent = translated({ ...lane, settings }, { event, happenedAt: 0, userAgent: undefined });
              expect(JSON.stringify(sent).includes('anna@example.com')).toBe(given);
              expect(sent?.params['item_name']).toBe('Mug');
            }
          // What is stored stays as it was.
          expect(event.params['mail']).toBe('anna@example.com');
        },
      ),
    );
  });
});
