/**
 * What measuring practice says of a plan: hints, never more. Each says what it is about, why it matters and the way out; teams may
 * silence what they decided otherwise.
 */

import type { Problem } from '../problem';
import { counted } from '../texts/counted';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import { quote } from './words';

const hint = (code: string, path: string, message: string): Problem => ({
  code,
  severity: 'hint',
  path,
  message,
});

/** What a group of equal hints is called, and why practice asks for it. */
export const practiceTopics: Readonly<Record<string, { title: string; why: string }>> = {
  'counts-everything': {
    title: marked('Counts everything'),
    why: marked('Where everything is counted, nothing stands out, and nobody acts on it.'),
  },
  'too-many-events': {
    title: marked('Many events'),
    why: marked('Five to seven events across the stages are read every week; more are not.'),
  },
  'too-many-steps': {
    title: marked('Many steps in the funnel'),
    why: marked('Three to five steps show where people leave; more hide it.'),
  },
  'stage-too-full': {
    title: marked('Full stages'),
    why: marked('Three to seven events of a stage can be told apart.'),
  },
  'page-too-full': {
    title: marked('Busy pages'),
    why: marked('A page that sends many events is slow to read, and slow to load.'),
  },
  'stage-without-events': {
    title: marked('Empty stages'),
    why: marked('A stage without an event is a stretch of the way where people get lost unseen.'),
  },
  'plan-without-goal': {
    title: marked('No goal'),
    why: marked('Micro-conversions are worth measuring because they predict a goal.'),
  },
  'no-starter-mix': {
    title: marked('One-sided intent'),
    why: marked(
      'Steps of high intent predict the goal; steps of low friction happen often enough to learn from.',
    ),
  },
  'more-signals-than-milestones': {
    title: marked('More signals than milestones'),
    why: marked('Milestones come before secondary actions: they are the way itself.'),
  },
  'event-without-role': {
    title: marked('No role'),
    why: marked('Reports put milestones first and signals beside them.'),
  },
  'event-without-tier': {
    title: marked('No intent'),
    why: marked('Events are ranked by intent, not by how easy they are.'),
  },
  'event-without-owner': {
    title: marked('No owner'),
    why: marked('Someone has to answer for an event and hear when it goes quiet.'),
  },
  'event-without-hypothesis': {
    title: marked('No hypothesis'),
    why: marked('An event is chosen because it predicts the goal: saying how makes that checkable.'),
  },
  'event-without-action': {
    title: marked('No action'),
    why: marked('A number nobody would act on need not be measured.'),
  },
  'event-without-value': {
    title: marked('No value'),
    why: marked('A value in proportion to the goal lets small steps be compared, and ads be steered.'),
  },
  'value-above-goal': {
    title: marked('Worth more than the goal'),
    why: marked('A step on the way is worth a share of the goal.'),
  },
  'value-against-intent': {
    title: marked('Value against intent'),
    why: marked('Values follow what predicts the goal, not what is easy to count.'),
  },
  'order-values-differ': {
    title: marked('Different average orders'),
    why: marked('Values can only be compared when they are shares of the same order.'),
  },
  'currencies-differ': {
    title: marked('Several currencies'),
    why: marked('Values in different currencies cannot be added.'),
  },
  'event-nobody-sends': {
    title: marked('Not sent by anything'),
    why: marked('What is planned and not sent is a gap in every report.'),
  },
  'name-against-naming': {
    title: marked('Names outside the convention'),
    why: marked('One way of naming lets small steps and goals chain into one path.'),
  },
  'names-alike': {
    title: marked('Names that look alike'),
    why: marked('A slip in a name splits one event into two.'),
  },
  'name-refused': {
    title: marked('Names a destination refuses'),
    why: marked('What a destination refuses is missing there, without a word.'),
  },
};

export function countsEverything(path: string, count: number): Problem {
  return hint(
    'counts-everything',
    path,
    t(
      'The plan has {count} events, which amounts to counting everything. Keep those that predict the goal and that someone acts on; delete the rest.',
      { count },
    ),
  );
}

export function tooManyEvents(path: string, count: number, most: number): Problem {
  return hint(
    'too-many-events',
    path,
    t(
      'The plan has {share} beside its goals; up to {most} are read. Keep the ones with the highest priority first, or raise the limit.',
      { share: counted(count, 'event'), most },
    ),
  );
}

export function tooManySteps(path: string, count: number, most: number): Problem {
  return hint(
    'too-many-steps',
    path,
    t(
      'The funnel has {share}; up to {most} show where people leave. Make those beside the way signals, or raise the limit.',
      { share: counted(count, 'milestone'), most },
    ),
  );
}

export function stageTooFull(path: string, stage: string, count: number, most: number): Problem {
  return hint(
    'stage-too-full',
    path,
    t('{stage} holds {share}; up to {most} can be told apart. Delete or merge some, or split the stage.', {
      stage: quote(stage),
      share: counted(count, 'event'),
      most,
    }),
  );
}

/** `page`: its path, undefined for any page. */
export function pageTooFull(path: string, page: string | undefined, count: number, most: number): Problem {
  const where = page === undefined ? t('any page') : quote(page);
  return hint(
    'page-too-full',
    path,
    t(
      'Up to {share} can come from {where}; more than {most} from one page is overload. Bind rules to the pages they are about, or switch some off.',
      { share: counted(count, 'event'), where, most },
    ),
  );
}

export function stageWithoutEvents(path: string, stage: string): Problem {
  return hint(
    'stage-without-events',
    path,
    t('{stage} has no event. Add one that shows people passed it, or delete the stage.', {
      stage: quote(stage),
    }),
  );
}

export function planWithoutGoal(path: string): Problem {
  return hint(
    'plan-without-goal',
    path,
    t(
      'No event is the goal itself. Add the purchase, the sign-up or whatever the steps lead to, with the role Goal.',
    ),
  );
}

export function noStarterMix(path: string, missing: 'high' | 'low'): Problem {
  const message =
    missing === 'high'
      ? t(
          'No event shows high intent. Add one close to the goal, such as add to cart or trial start, with tier 1.',
        )
      : t(
          'Every event asks for much intent. Add one of low friction that many people do, such as reading an article, with tier 3.',
        );
  return hint('no-starter-mix', path, message);
}

export function moreSignalsThanMilestones(path: string, signals: number, milestones: number): Problem {
  return hint(
    'more-signals-than-milestones',
    path,
    t(
      'The plan has {share} and {share2}. Mark the steps of the way as milestones, or leave out signals that nobody reads.',
      { share: counted(signals, 'signal'), share2: counted(milestones, 'milestone') },
    ),
  );
}

export function eventWithoutRole(path: string, event: string): Problem {
  return hint(
    'event-without-role',
    path,
    t('{event} has no role. Say whether it is a step on the way, interest beside it, or the goal.', {
      event: quote(event),
    }),
  );
}

export function eventWithoutTier(path: string, event: string): Problem {
  return hint(
    'event-without-tier',
    path,
    t('{event} does not say how much intent it shows. Choose a tier from 1, high, to 3, low.', {
      event: quote(event),
    }),
  );
}

export function eventWithoutOwner(path: string, event: string): Problem {
  return hint(
    'event-without-owner',
    path,
    t('Nobody owns {event}. Name the team or person who answers for it.', { event: quote(event) }),
  );
}

export function eventWithoutHypothesis(path: string, event: string): Problem {
  return hint(
    'event-without-hypothesis',
    path,
    t(
      '{event} does not say what it is expected to predict. Write one sentence, such as “Who does this buys three times as often.”',
      { event: quote(event) },
    ),
  );
}

export function eventWithoutAction(path: string, event: string): Problem {
  return hint(
    'event-without-action',
    path,
    t(
      '{event} does not say what is done when it moves. Write what you would change, or leave the event out.',
      { event: quote(event) },
    ),
  );
}

export function eventWithoutValue(path: string, event: string): Problem {
  return hint(
    'event-without-value',
    path,
    t(
      '{event} has no value. Give it the share of an order that goes on from here, such as 0.40 × $75 = $30.',
      { event: quote(event) },
    ),
  );
}

export function valueAboveGoal(
  path: string,
  event: string,
  worth: string,
  goal: string,
  ofGoal: string,
): Problem {
  return hint(
    'value-above-goal',
    path,
    t(
      '{event} is worth {worth}, as much as or more than the goal {goal} with {ofGoal}. Lower it to the share of the goal that follows from it.',
      { event: quote(event), worth, goal: quote(goal), ofGoal },
    ),
  );
}

export function valueAgainstIntent(
  path: string,
  event: string,
  worth: string,
  other: string,
  ofOther: string,
): Problem {
  return hint(
    'value-against-intent',
    path,
    t(
      '{event} shows low intent and is worth {worth}, more than {other} of high intent with {ofOther}. Change one of the values, or one of the tiers.',
      { event: quote(event), worth, other: quote(other), ofOther },
    ),
  );
}

export function orderValuesDiffer(
  path: string,
  event: string,
  order: string,
  other: string,
  ofOther: string,
): Problem {
  return hint(
    'order-values-differ',
    path,
    t(
      '{event} reckons with an average order of {order}, {other} with {ofOther}. Use the same order for both.',
      { event: quote(event), order, other: quote(other), ofOther },
    ),
  );
}

export function currenciesDiffer(path: string, event: string, currency: string, usual: string): Problem {
  return hint(
    'currencies-differ',
    path,
    t('{event} is worth an amount in {currency}, most others in {usual}. Say all values in {usual}.', {
      event: quote(event),
      currency,
      usual,
    }),
  );
}

/** `rules`: how many would send it, were they not off or drafts. */
export function eventNobodySends(path: string, event: string, rules: number): Problem {
  return hint(
    'event-nobody-sends',
    path,
    rules === 0
      ? t(
          'No rule sends {event}. Make a rule for it, or say under “Sent by” that the site or another system does.',
          { event: quote(event) },
        )
      : t('Every rule that sends {event} is off or a draft. Switch one on, or delete the event.', {
          event: quote(event),
        }),
  );
}

/** `better`: a name that fits; empty where none can be made. */
export function nameAgainstNaming(
  path: string,
  event: string,
  convention: 'flat' | 'parts',
  better: string,
): Problem {
  const form =
    convention === 'flat'
      ? t('lower-case words joined by _')
      : t('category:action:label, each in lower case');
  const way = better === '' ? t('Rename it') : t('Call it {better}', { better: quote(better) });
  return hint(
    'name-against-naming',
    path,
    t('{event} is outside the plan’s convention: {form}. {way}.', { event: quote(event), form, way }),
  );
}

export function namesAlike(path: string, noun: 'event' | 'parameter', name: string, other: string): Problem {
  return hint(
    'names-alike',
    path,
    noun === 'event'
      ? t(
          'The events {name} and {other} look alike. If they mean the same, use one name; otherwise tell them apart.',
          {
            name: quote(name),
            other: quote(other),
          },
        )
      : t(
          'The parameters {name} and {other} look alike. If they mean the same, use one name; otherwise tell them apart.',
          {
            name: quote(name),
            other: quote(other),
          },
        ),
  );
}

/** `rule`: what names it takes; undefined where this very name is reserved. */
export function nameRefused(
  path: string,
  event: string,
  destination: string,
  rule: string | undefined,
): Problem {
  return hint(
    'name-refused',
    path,
    rule === undefined
      ? t(
          '{destination} reserves the name {event} for itself. Choose another name, such as one with what it is about.',
          { destination, event: quote(event) },
        )
      : t(
          '{destination} does not take {event} as a name. It takes {rule}. Rename the event, or do not send it there.',
          { destination, event: quote(event), rule: told(rule) },
        ),
  );
}
