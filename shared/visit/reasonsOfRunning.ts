/** Why a rule does not run on the page at all. */

import { join } from '../sentence';
import { t } from '../texts/t';
import { factsOf } from './facts';
import type { Case } from './question';
import type { Action, Reason } from './reason';

export function notRunning(asked: Case): Reason | undefined {
  const { rule, at, ruleSet, draft, moment } = asked;
  if (!draft || !moment || !isAlive(asked))
    return {
      code: 'draft-not-loaded',
      severity: 'trouble',
      nearMiss: false,
      words: [
        t('The page did '),
        { strong: t('not load your draft') },
        t(', so none of its rules ran here.'),
      ],
      action: { kind: 'load-draft', title: t('Load the draft again') },
    };
  if (rule.enabled === false)
    return {
      code: 'rule-off',
      severity: 'note',
      nearMiss: false,
      words: [t('This rule is '), { strong: t('switched off') }, t(', so the page does not run it.')],
      action: turnOn(t('Switch the rule on'), `${at}/enabled`),
    };
  if (rule.rollout?.state === 'draft')
    return {
      code: 'rule-draft',
      severity: 'note',
      nearMiss: false,
      words: [t('This rule is a '), { strong: t('draft') }, t(', so the page does not run it.')],
      action: {
        kind: 'turn-on',
        title: t('Make the rule live'),
        at: `${at}/rollout`,
        change: [{ pointer: `${at}/rollout/state`, value: 'live' }],
      },
    };
  if (rule.rollout?.percent === 0)
    return {
      code: 'rollout',
      severity: 'note',
      nearMiss: false,
      words: [t('The rule is rolled out to '), { strong: t('0% of visitors') }, t(': to nobody.')],
      action: {
        kind: 'raise-rollout',
        title: t('Roll out to everybody'),
        at: `${at}/rollout`,
        change: [{ pointer: `${at}/rollout/percent` }],
      },
    };
  const { destinations } = ruleSet;
  const named = rule.destinations ?? 'all';
  const meant = destinations.filter(({ id }) => named === 'all' || named.includes(id));
  if (!meant.some(({ enabled }) => enabled !== false)) return withoutDestination(asked, meant);
  const built = draft.clauses[rule.id] !== undefined;
  if (!built && !asked.outcome)
    return {
      code: 'rule-not-built',
      severity: 'trouble',
      nearMiss: false,
      words: [t('This rule has '), { strong: t('an error') }, t(', so the page runs your draft without it.')],
      action: { kind: 'open', title: t('Show what is wrong'), at },
    };
  return undefined;
}

function withoutDestination({ at, ruleSet, rule }: Case, meant: Case['ruleSet']['destinations']): Reason {
  const [first] = meant;
  const index = first ? ruleSet.destinations.indexOf(first) : -1;
  const names = meant.map(({ id, name }) => name ?? id);
  const on = ruleSet.destinations.find(({ enabled }) => enabled !== false);
  return {
    code: 'destination-off',
    severity: 'trouble',
    nearMiss: false,
    words: first
      ? [t('Its events would go nowhere: '), { strong: join(names, 'and') }, t(' is switched off.')]
      : [t('Its events would go nowhere: the rule has '), { strong: t('no destination') }, '.'],
    ...(first && { destination: first.id }),
    action: first
      ? turnOn(t('Switch on {names}', { names: names[0] }), `/destinations/${index}/enabled`)
      : on
        ? {
            kind: 'add-destination',
            title: t('Send to {name}', { name: on.name ?? on.id }),
            at: `${at}/destinations`,
            change: [
              {
                pointer: `${at}/destinations`,
                value: [...(Array.isArray(rule.destinations) ? rule.destinations : []), on.id],
              },
            ],
          }
        : { kind: 'open', title: t('Add a destination'), at: '/destinations' },
  };
}

function turnOn(title: string, pointer: string): Action {
  // On is what is meant where nothing is said.
  return { kind: 'turn-on', title, at: pointer, change: [{ pointer }] };
}

/** Whether the draft ran on this page load: then it told of the page at least. */
function isAlive({ visit, load, moment }: Case): boolean {
  return factsOf(visit.recorded).alive.has(`${load} ${moment?.draft}`);
}
