/** Why a rule does not run on the page at all. */
import { join } from '../sentence';
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
      words: ['The page did ', { strong: 'not load your draft' }, ', so none of its rules ran here.'],
      action: { kind: 'load-draft', title: 'Load the draft again' },
    };
  if (rule.enabled === false)
    return {
      code: 'rule-off',
      severity: 'note',
      nearMiss: false,
      words: ['This rule is ', { strong: 'switched off' }, ', so the page does not run it.'],
      action: turnOn('Switch the rule on', `${at}/enabled`),
    };
  if (rule.rollout?.state === 'draft')
    return {
      code: 'rule-draft',
      severity: 'note',
      nearMiss: false,
      words: ['This rule is a ', { strong: 'draft' }, ', so the page does not run it.'],
      action: {
        kind: 'turn-on',
        title: 'Make the rule live',
        at: `${at}/rollout`,
        change: [{ pointer: `${at}/rollout/state`, value: 'live' }],
      },
    };
  if (rule.rollout?.percent === 0)
    return {
      code: 'rollout',
      severity: 'note',
      nearMiss: false,
      words: ['The rule is rolled out to ', { strong: '0% of visitors' }, ': to nobody.'],
      action: {
        kind: 'raise-rollout',
        title: 'Roll out to everybody',
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
      words: ['This rule has ', { strong: 'an error' }, ', so the page runs your draft without it.'],
      action: { kind: 'open', title: 'Show what is wrong', at },
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
      ? ['Its events would go nowhere: ', { strong: join(names, 'and') }, ' is switched off.']
      : ['Its events would go nowhere: the rule has ', { strong: 'no destination' }, '.'],
    ...(first && { destination: first.id }),
    action: first
      ? turnOn(`Switch on ${names[0]}`, `/destinations/${index}/enabled`)
      : on
        ? {
            kind: 'add-destination',
            title: `Send to ${on.name ?? on.id}`,
            at: `${at}/destinations`,
            change: [
              {
                pointer: `${at}/destinations`,
                value: [...(Array.isArray(rule.destinations) ? rule.destinations : []), on.id],
              },
            ],
          }
        : { kind: 'open', title: 'Add a destination', at: '/destinations' },
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
