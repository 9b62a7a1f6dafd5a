/** Why a rule whose conditions held did not fire. */
import { t } from '../texts/t';
import type { LimitState } from '../trace';
import { frequencyWords } from './clauseWords';
import type { Case } from './question';
import type { Reason } from './reason';

export function limited(asked: Case): Reason | undefined {
  const { outcome, rule, at } = asked;
  const base = { severity: 'note' as const, nearMiss: true };
  if (outcome?.stoppedBy === 'frequency') {
    const { frequency } = rule;
    const state = stateOf(asked, 'frequency');
    const storage = asked.ruleSet.consent.storage;
    if (state && state.used < state.limit && frequency?.withoutStorage === 'skip' && storage)
      return {
        ...base,
        code: 'frequency',
        words: [
          t('Its cap counts on the visitor’s device, which needs '),
          { strong: t('consent to {storage}', { storage }) },
          t('; without it the rule is skipped.'),
        ],
        clause: `${at}/frequency`,
        action: {
          kind: 'add-consent',
          title: t('Give that consent on the page'),
          signals: [storage],
          at: `${at}/frequency`,
        },
      };
    const limit = (frequency?.limit ?? 1) + 1;
    return {
      ...base,
      code: 'frequency',
      words: [t('It has fired already: the rule fires '), { strong: frequencyWords(frequency) }, '.'],
      ...(state && {
        more: [
          t('Used: '),
          { strong: t('{used} of {limit}', { used: state.used, limit: state.limit }) },
          '.',
        ],
      }),
      clause: `${at}/frequency`,
      action: {
        kind: 'raise-cap',
        title: frequency
          ? t('Let it fire {frequency}', { frequency: frequencyWords({ ...frequency, limit }) })
          : t('Raise the cap'),
        at: `${at}/frequency`,
        change: [{ pointer: `${at}/frequency/limit`, value: limit }],
      },
    };
  }
  if (outcome?.stoppedBy === 'rollout') {
    const state = stateOf(asked, 'rollout');
    return {
      ...base,
      code: 'rollout',
      words: [
        t('This visitor is not among the '),
        { strong: `${rule.rollout?.percent ?? 0}%` },
        t(' it is rolled out to.'),
      ],
      ...(state?.place !== undefined && {
        more: [t('Visitors are numbered from 0 to 100; this one is '), { strong: String(state.place) }, '.'],
      }),
      clause: `${at}/rollout`,
      action: {
        kind: 'raise-rollout',
        title: t('Roll out to everybody'),
        at: `${at}/rollout`,
        change: [{ pointer: `${at}/rollout/percent` }],
      },
    };
  }
  if (outcome?.stoppedBy === 'schedule') {
    const state = stateOf(asked, 'schedule');
    return {
      ...base,
      code: 'schedule',
      words: [t('Everything held, but its '), { strong: t('schedule') }, t(' was closed at that moment.')],
      ...(state && { more: [t('By its clock it was '), { strong: state.clock.replace('T', ' ') }, '.'] }),
      clause: `${at}/schedule`,
      action: {
        kind: 'open-schedule',
        title: t('Let it run at any time'),
        at: `${at}/schedule`,
        change: [{ pointer: `${at}/schedule` }],
      },
    };
  }
  return undefined;
}

function stateOf<Kind extends LimitState['kind']>(
  { told }: Case,
  kind: Kind,
): Extract<LimitState, { kind: Kind }> | undefined {
  return told?.limits?.find((limit): limit is Extract<LimitState, { kind: Kind }> => limit.kind === kind);
}
