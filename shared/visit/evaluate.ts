/** Re-evaluates a recorded visit against a rule set: what each rule would make of each moment, as far as the recording tells. */
import { plan } from '../compiler/plan';
import type { Condition, RuleSet } from '../ruleset/types';
import { judgeOf } from './conditions';
import { type Decider, deciderOf, holdsAll } from './decide';
import type { Engine } from './engine';
import { Meaning } from './keys';
import type { Context } from './known';
import { Limits } from './limits';
import { type Moments, momentsOf } from './moments';
import type { Outcome } from './outcomes';
import { Reader } from './read';
import { TargetIndex } from './targetIndex';
import { Told } from './told';
import type { Visit } from './visit';
import { type Happening, type Heard, type Noticed, type Watcher, type World, watcherOf } from './watch';

export type { Engine } from './engine';
export type { Outcome } from './outcomes';

/** A trigger of a rule, with its place among all. */
interface Post {
  order: number;
  trigger: number;
  decider: Decider;
  watcher: Watcher;
}

/** A rule that sets off another sets off at most so many in a row: circles are a problem of their own. */
const maxDepth = 20;

/**
 * Outcomes in the order of the moments, and at one moment in the order of the rules. The same visit, rule set and engine give the
 * same outcomes. Rules that are off, and triggers that no recording shows (`blindSpots`), have none.
 */
export function evaluate(visit: Visit, ruleSet: RuleSet, engine: Engine, moments?: Moments): Outcome[] {
  const { list } = moments ?? momentsOf(visit, engine.catalog);
  const rules = new Replay(visit, ruleSet, engine, list);
  return list.flatMap((moment) => rules.at({ moment })).sort((one, other) => one.index - other.index);
}

/** Triggers whose noticing a recording cannot show, where no draft of the visit had them. */
export function blindSpots(
  visit: Visit,
  ruleSet: RuleSet,
  engine: Engine,
): { rule: string; trigger: number }[] {
  const { list } = momentsOf(visit, engine.catalog);
  return new Replay(visit, ruleSet, engine, list).blind;
}

/** Rules of one rule set, going through moments in their order. */
export class Replay {
  readonly blind: { rule: string; trigger: number }[] = [];
  readonly #told: Told;
  readonly #byKey = new Map<string, Post[]>();
  readonly #bySign = new Map<Heard, TargetIndex<Post>>();

  constructor(visit: Visit, ruleSet: RuleSet, engine: Engine, moments: Moments['list']) {
    const meaning = new Meaning(ruleSet, engine.catalog);
    const limits = new Limits(visit, moments, ruleSet);
    this.#told = new Told(visit, moments, meaning, engine);
    const reader: Reader = new Reader(visit, moments, meaning, engine, (condition, context) =>
      judgeOf(condition, reader, engine)(context, []),
    );
    const world: World = {
      ruleSet,
      meaning,
      engine,
      told: this.#told,
      reader,
      holds: (condition) => holder(condition, reader, engine),
    };
    let order = 0;
    for (const planned of plan(ruleSet, engine.catalog, []).rules) {
      const decider = deciderOf(planned, ruleSet, reader, limits, engine);
      planned.rule.triggers.forEach((step, trigger) => {
        const watcher = watcherOf(step, world);
        this.#post({ order: order++, trigger, decider, watcher }, meaning);
        const told = watcher.keys[0] !== undefined && this.#told.coversAll(watcher.keys[0]);
        if (watcher.blind && !told) this.blind.push({ rule: planned.rule.id, trigger });
      });
    }
  }

  #post(post: Post, meaning: Meaning): void {
    const { keys, hears, target } = post.watcher;
    for (const key of keys) {
      const known = this.#byKey.get(key);
      if (known) known.push(post);
      else this.#byKey.set(key, [post]);
    }
    for (const sign of hears) {
      const index = this.#bySign.get(sign) ?? new TargetIndex<Post>();
      this.#bySign.set(sign, index);
      index.add(target === undefined ? undefined : meaning.target(target).selector, post);
    }
  }

  at(happening: Happening, depth = 0): Outcome[] {
    const outcomes: Outcome[] = [];
    for (const { trigger, decider, watcher } of this.#asked(happening)) {
      for (const noticed of watcher.see(happening)) {
        const outcome = decider.decide(trigger, noticed);
        if (!outcome) continue;
        outcomes.push(outcome);
        if (outcome.event && depth < maxDepth && this.#bySign.has('event'))
          outcomes.push(...this.at(this.#sent(happening, outcome, noticed), depth + 1));
      }
    }
    return outcomes;
  }

  /** In the order in which a page starts them. */
  #asked({ moment, sent }: Happening): Post[] {
    const posts = this.#bySign.get(sent ? 'event' : moment.sign)?.find(sent ? [] : moment.chain) ?? [];
    const told = sent ? [] : [...this.#told.keysAt(moment)].flatMap((key) => this.#byKey.get(key) ?? []);
    const asked = told.length ? [...new Set([...posts, ...told])] : posts;
    return asked.sort((one, other) => one.order - other.order);
  }

  #sent({ moment }: Happening, outcome: Outcome, { context }: Noticed): Happening {
    const { name, params } = outcome.event!;
    return { moment, sent: { name, params, noticed: { context, certain: outcome.fired === true } } };
  }
}

function holder(
  condition: Condition,
  reader: Reader,
  engine: Engine,
): (context: Context) => boolean | undefined {
  const top = 'all' in condition ? condition.all : [condition];
  const judges = top.map((each) => judgeOf(each, reader, engine));
  return (context) => holdsAll(judges, context, []);
}
