/** One rule where one of its triggers noticed something: its clauses, its limits, its event. */
import type { PlannedRule } from '../compiler/plan';
import { answerTo, beforehand, pairNeeds, paramNeeds, pendingFor } from '../consent/needs';
import type { RuleSet } from '../ruleset/types';
import { type Judge, judgeOf, type Outcomes } from './conditions';
import type { Engine } from './engine';
import { type Context, notRecorded } from './known';
import type { Limits } from './limits';
import type { Outcome } from './outcomes';
import type { Reader } from './read';
import { type Answers, heldOf } from './threeValued';
import type { Noticed } from './watch';

/** A rule, read once for all moments. */
export interface Decider {
  planned: PlannedRule;
  /** Undefined where it may have noticed nothing and would not have fired anyway. */
  decide(trigger: number, noticed: Noticed): Outcome | undefined;
}

export function deciderOf(
  planned: PlannedRule,
  ruleSet: RuleSet,
  reader: Reader,
  limits: Limits,
  engine: Engine,
): Decider {
  const { rule } = planned;
  const { conditions } = rule;
  const top = !conditions ? [] : 'all' in conditions ? conditions.all : [conditions];
  const judges = top.map((each) => judgeOf(each, reader, engine));
  const params = paramsOf(planned, ruleSet, reader, engine);
  return {
    planned,
    decide(trigger, { context, certain }) {
      const clauses: Outcomes = rule.triggers.map(() => undefined);
      clauses[trigger] = { met: certain || undefined, ...nameOf(context) };
      const held = holdsAll(judges, context, clauses);
      if (held === false && !certain) return undefined;
      const outcome: Outcome = { index: context.moment.index, rule: rule.id, fired: false, clauses };
      if (held === false) return outcome;
      const { open, stoppedBy } = limits.verdict(planned, context);
      if (open === false) {
        if (!certain) return undefined;
        if (held && stoppedBy === 'frequency') clauses.push({ met: false });
        // Where a condition is not known, a limit still says no.
        return { ...outcome, ...(stoppedBy && { stoppedBy }) };
      }
      const fired = certain && held && open ? true : undefined;
      if (rule.frequency && held) clauses.push({ met: fired });
      if (isTaken(planned, ruleSet, context, engine)) limits.count(planned, context, fired === true);
      return { ...outcome, fired, event: { name: rule.event, ...params(context) } };
    },
  };
}

/** All have to hold; what the page would not have known does not. Every clause is told, also after one that does not. */
export function holdsAll(judges: readonly Judge[], context: Context, clauses: Outcomes): boolean | undefined {
  const answers: Answers[] = judges.map((judge) => judge(context, clauses));
  const held = answers.map(heldOf);
  return held.includes(false) ? false : held.includes(undefined) ? undefined : true;
}

/** What was noticed, as a person would name it. */
function nameOf({ moment, chain, place }: Context): { saw?: string } {
  if (place < 0) return {};
  const height = chain.length - place;
  const occurrence = moment.occurrences.find((each) => each.element && each.chain?.length === height);
  const { entry } = moment;
  const element = occurrence?.element ?? (place === 0 && 'element' in entry ? entry.element : undefined);
  return { saw: element?.name ?? `<${chain[place]?.tag ?? ''}>` };
}

/** A cap counts once a destination took the event; none does where each asks for a consent that was refused. */
function isTaken(
  { rule, destinations }: PlannedRule,
  ruleSet: RuleSet,
  { moment }: Context,
  { catalog }: Engine,
): boolean {
  if (moment.rules.some((told) => told.rule === rule.id && told.fired)) return !moment.dropped.has(rule.id);
  return destinations.some((id) => {
    const destination = ruleSet.destinations.find((each) => each.id === id);
    if (!destination) return true;
    const needs = pairNeeds(rule, destination, catalog);
    const answer = answerTo(needs, { ...beforehand(ruleSet.consent, needs), ...moment.consent });
    return (
      answer === 'granted' ||
      (answer === 'unknown' && pendingFor(destination, ruleSet.consent, catalog) !== 'drop')
    );
  });
}

type Params = (context: Context) => { params: Record<string, unknown>; unknown?: string[] };

function paramsOf({ rule }: PlannedRule, ruleSet: RuleSet, reader: Reader, engine: Engine): Params {
  const planned = ruleSet.plan.events.find(({ name }) => name === rule.event);
  const gates = new Map(paramNeeds(rule.event, ruleSet));
  const readers = Object.entries(rule.params ?? {}).map(([name, value]) => {
    const kind = planned?.params?.[name];
    const cast =
      engine.casts[
        !kind ? 'plain' : kind.type === 'string' && kind.allowPersonalData ? 'rawText' : kind.type
      ];
    return [name, value, cast, gates.get(name)] as const;
  });
  return (context) => {
    const params: Record<string, unknown> = {};
    const unknown: string[] = [];
    for (const [name, value, cast, needs] of readers) {
      // Without consent of its own it is neither read nor sent.
      const state = needs && { ...beforehand(ruleSet.consent, needs), ...context.moment.consent };
      if (state && answerTo(needs, state) !== 'granted') continue;
      const read = typeof value === 'string' ? reader.template(value, context) : value;
      if (read === notRecorded) unknown.push(name);
      else {
        // Constants are sent as they are.
        const sent = typeof value === 'string' && value.includes('{{') && cast ? cast(read) : read;
        if (sent !== undefined && !Number.isNaN(sent)) params[name] = sent;
      }
    }
    return { params, ...(unknown.length > 0 && { unknown }) };
  };
}
