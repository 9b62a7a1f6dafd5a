/**
 * What measuring practice says of a plan: hints, never more. Each says what it is about, why it matters and the way out; teams may
 * silence what they decided otherwise.
 */
import type { Problem } from '../problem';
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
    title: 'Counts everything',
    why: 'Where everything is counted, nothing stands out, and nobody acts on it.',
  },
  'too-many-events': {
    title: 'Many events',
    why: 'Five to seven events across the stages are read every week; more are not.',
  },
  'too-many-steps': {
    title: 'Many steps in the funnel',
    why: 'Three to five steps show where people leave; more hide it.',
  },
  'stage-too-full': { title: 'Full stages', why: 'Three to seven events of a stage can be told apart.' },
  'page-too-full': {
    title: 'Busy pages',
    why: 'A page that sends many events is slow to read, and slow to load.',
  },
  'stage-without-events': {
    title: 'Empty stages',
    why: 'A stage without an event is a stretch of the way where people get lost unseen.',
  },
  'plan-without-goal': {
    title: 'No goal',
    why: 'Micro-conversions are worth measuring because they predict a goal.',
  },
  'no-starter-mix': {
    title: 'One-sided intent',
    why: 'Steps of high intent predict the goal; steps of low friction happen often enough to learn from.',
  },
  'more-signals-than-milestones': {
    title: 'More signals than milestones',
    why: 'Milestones come before secondary actions: they are the way itself.',
  },
  'event-without-role': { title: 'No role', why: 'Reports put milestones first and signals beside them.' },
  'event-without-tier': { title: 'No intent', why: 'Events are ranked by intent, not by how easy they are.' },
  'event-without-owner': {
    title: 'No owner',
    why: 'Someone has to answer for an event and hear when it goes quiet.',
  },
  'event-without-hypothesis': {
    title: 'No hypothesis',
    why: 'An event is chosen because it predicts the goal: saying how makes that checkable.',
  },
  'event-without-action': {
    title: 'No action',
    why: 'A number nobody would act on need not be measured.',
  },
  'event-without-value': {
    title: 'No value',
    why: 'A value in proportion to the goal lets small steps be compared, and ads be steered.',
  },
  'value-above-goal': {
    title: 'Worth more than the goal',
    why: 'A step on the way is worth a share of the goal.',
  },
  'value-against-intent': {
    title: 'Value against intent',
    why: 'Values follow what predicts the goal, not what is easy to count.',
  },
  'order-values-differ': {
    title: 'Different average orders',
    why: 'Values can only be compared when they are shares of the same order.',
  },
  'currencies-differ': {
    title: 'Several currencies',
    why: 'Values in different currencies cannot be added.',
  },
  'event-nobody-sends': {
    title: 'Not sent by anything',
    why: 'What is planned and not sent is a gap in every report.',
  },
  'name-against-naming': {
    title: 'Names outside the convention',
    why: 'One way of naming lets small steps and goals chain into one path.',
  },
  'names-alike': {
    title: 'Names that look alike',
    why: 'A slip in a name splits one event into two.',
  },
  'name-refused': {
    title: 'Names a destination refuses',
    why: 'What a destination refuses is missing there, without a word.',
  },
};

const share = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export function countsEverything(path: string, count: number): Problem {
  return hint(
    'counts-everything',
    path,
    `The plan has ${count} events, which amounts to counting everything. Keep those that predict the goal and that someone acts on; delete the rest.`,
  );
}

export function tooManyEvents(path: string, count: number, most: number): Problem {
  return hint(
    'too-many-events',
    path,
    `The plan has ${share(count, 'event')} beside its goals; up to ${most} are read. Keep the ones with the highest priority first, or raise the limit.`,
  );
}

export function tooManySteps(path: string, count: number, most: number): Problem {
  return hint(
    'too-many-steps',
    path,
    `The funnel has ${share(count, 'milestone')}; up to ${most} show where people leave. Make those beside the way signals, or raise the limit.`,
  );
}

export function stageTooFull(path: string, stage: string, count: number, most: number): Problem {
  return hint(
    'stage-too-full',
    path,
    `${quote(stage)} holds ${share(count, 'event')}; up to ${most} can be told apart. Delete or merge some, or split the stage.`,
  );
}

/** `page`: its path, undefined for any page. */
export function pageTooFull(path: string, page: string | undefined, count: number, most: number): Problem {
  const where = page === undefined ? 'any page' : quote(page);
  return hint(
    'page-too-full',
    path,
    `Up to ${share(count, 'event')} can come from ${where}; more than ${most} from one page is overload. Bind rules to the pages they are about, or switch some off.`,
  );
}

export function stageWithoutEvents(path: string, stage: string): Problem {
  return hint(
    'stage-without-events',
    path,
    `${quote(stage)} has no event. Add one that shows people passed it, or delete the stage.`,
  );
}

export function planWithoutGoal(path: string): Problem {
  return hint(
    'plan-without-goal',
    path,
    'No event is the goal itself. Add the purchase, the sign-up or whatever the steps lead to, with the role Goal.',
  );
}

export function noStarterMix(path: string, missing: 'high' | 'low'): Problem {
  const message =
    missing === 'high'
      ? 'No event shows high intent. Add one close to the goal, such as add to cart or trial start, with tier 1.'
      : 'Every event asks for much intent. Add one of low friction that many people do, such as reading an article, with tier 3.';
  return hint('no-starter-mix', path, message);
}

export function moreSignalsThanMilestones(path: string, signals: number, milestones: number): Problem {
  return hint(
    'more-signals-than-milestones',
    path,
    `The plan has ${share(signals, 'signal')} and ${share(milestones, 'milestone')}. Mark the steps of the way as milestones, or leave out signals that nobody reads.`,
  );
}

export function eventWithoutRole(path: string, event: string): Problem {
  return hint(
    'event-without-role',
    path,
    `${quote(event)} has no role. Say whether it is a step on the way, interest beside it, or the goal.`,
  );
}

export function eventWithoutTier(path: string, event: string): Problem {
  return hint(
    'event-without-tier',
    path,
    `${quote(event)} does not say how much intent it shows. Choose a tier from 1, high, to 3, low.`,
  );
}

export function eventWithoutOwner(path: string, event: string): Problem {
  return hint(
    'event-without-owner',
    path,
    `Nobody owns ${quote(event)}. Name the team or person who answers for it.`,
  );
}

export function eventWithoutHypothesis(path: string, event: string): Problem {
  return hint(
    'event-without-hypothesis',
    path,
    `${quote(event)} does not say what it is expected to predict. Write one sentence, such as “Who does this buys three times as often.”`,
  );
}

export function eventWithoutAction(path: string, event: string): Problem {
  return hint(
    'event-without-action',
    path,
    `${quote(event)} does not say what is done when it moves. Write what you would change, or leave the event out.`,
  );
}

export function eventWithoutValue(path: string, event: string): Problem {
  return hint(
    'event-without-value',
    path,
    `${quote(event)} has no value. Give it the share of an order that goes on from here, such as 0.40 × $75 = $30.`,
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
    `${quote(event)} is worth ${worth}, as much as or more than the goal ${quote(goal)} with ${ofGoal}. Lower it to the share of the goal that follows from it.`,
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
    `${quote(event)} shows low intent and is worth ${worth}, more than ${quote(other)} of high intent with ${ofOther}. Change one of the values, or one of the tiers.`,
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
    `${quote(event)} reckons with an average order of ${order}, ${quote(other)} with ${ofOther}. Use the same order for both.`,
  );
}

export function currenciesDiffer(path: string, event: string, currency: string, usual: string): Problem {
  return hint(
    'currencies-differ',
    path,
    `${quote(event)} is worth an amount in ${currency}, most others in ${usual}. Say all values in ${usual}.`,
  );
}

/** `rules`: how many would send it, were they not off or drafts. */
export function eventNobodySends(path: string, event: string, rules: number): Problem {
  return hint(
    'event-nobody-sends',
    path,
    rules === 0
      ? `No rule sends ${quote(event)}. Make a rule for it, or say under “Sent by” that the site or another system does.`
      : `Every rule that sends ${quote(event)} is off or a draft. Switch one on, or delete the event.`,
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
    convention === 'flat' ? 'lower-case words joined by _' : 'category:action:label, each in lower case';
  const way = better === '' ? 'Rename it' : `Call it ${quote(better)}`;
  return hint(
    'name-against-naming',
    path,
    `${quote(event)} is outside the plan’s convention: ${form}. ${way}.`,
  );
}

export function namesAlike(path: string, noun: 'event' | 'parameter', name: string, other: string): Problem {
  return hint(
    'names-alike',
    path,
    `The ${noun}s ${quote(name)} and ${quote(other)} look alike. If they mean the same, use one name; otherwise tell them apart.`,
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
      ? `${destination} reserves the name ${quote(event)} for itself. Choose another name, such as one with what it is about.`
      : `${destination} does not take ${quote(event)} as a name. It takes ${rule}. Rename the event, or do not send it there.`,
  );
}
