/** What triggers noticed by the account of the drafts that ran: where one stood in the draft, its word is the truth. */

import { own } from '../ruleset/own';
import type { Step } from '../ruleset/types';
import type { Engine } from './engine';
import { Meaning } from './keys';
import { closest, matcherOf } from './match';
import type { Moment, OccurrenceEntry } from './moments';
import type { Draft, Visit } from './visit';
import type { Noticed } from './watch';

export class Told {
  readonly #engine: Engine;
  readonly #meaning: Meaning;
  /** Of each draft: names of the triggers that ran, by rule. */
  readonly #drafts: Map<string, string[]>[];
  readonly #covered: Set<string>[];
  readonly #moments = new Map<Moment, Map<string, OccurrenceEntry>>();

  constructor(
    { drafts }: Pick<Visit, 'drafts'>,
    moments: readonly Moment[],
    meaning: Meaning,
    engine: Engine,
  ) {
    this.#engine = engine;
    this.#meaning = meaning;
    this.#drafts = drafts.map((draft) => keysOf(draft, engine));
    this.#covered = this.#drafts.map((rules) => new Set([...rules.values()].flat()));
    for (const moment of moments) {
      for (const { rule, clauses, occurrence } of moment.rules) {
        const keys = this.#drafts[moment.draft]?.get(rule) ?? [];
        keys.forEach((key, place) => {
          if (!clauses[place]?.met) return;
          const found =
            moment.occurrences.find((each) => each.occurrence === occurrence) ?? moment.occurrences[0];
          if (!found) return;
          const known = this.#moments.get(moment) ?? new Map<string, OccurrenceEntry>();
          this.#moments.set(moment, known);
          known.set(key, found);
        });
      }
    }
  }

  /** Whether such a trigger stood in the draft: then it noticed what the draft says, and nothing else. */
  covers(draft: number, key: string): boolean {
    return this.#covered[draft]?.has(key) ?? false;
  }

  /** The same in every draft: what remembers moments has seen them all. */
  coversAll(key: string): boolean {
    return this.#covered.length > 0 && this.#covered.every((each) => each.has(key));
  }

  /** Names of triggers that noticed something at a moment. */
  keysAt(moment: Moment): Iterable<string> {
    return this.#moments.get(moment)?.keys() ?? [];
  }

  noticed(moment: Moment, key: string, { type, settings }: Step): Noticed[] {
    const occurrence = this.#moments.get(moment)?.get(key);
    if (!occurrence) return [];
    const definition = own(this.#engine.catalog.triggers, type);
    const { chain } = moment;
    const height = occurrence.chain?.length ?? 0;
    const first = occurrence.trigger === type;
    let place = first && height ? Math.max(0, chain.length - height) : -1;
    let vague = !first && !!definition?.provides.includes('element');
    // Several rules share what is told of one event, and each may mean another element of it.
    const target = settings['target'];
    if (typeof target === 'string' && definition?.recorded?.element === 'closest') {
      const found = closest(matcherOf(this.#meaning.target(target)), chain);
      if (found?.met && !found.unsure) {
        place = found.place;
        vague = false;
      }
    }
    const same = first && (!height || chain.length - place === height);
    return [
      {
        context: {
          moment,
          chain,
          place,
          trigger: type,
          data: same ? occurrence.data : undefined,
          whole: same || !Object.keys(definition?.notices ?? {}).length,
          ...(vague && { vague }),
          cache: new Map(),
        },
        // That it noticed is certain, whatever is known of its element.
        certain: true,
      },
    ];
  }
}

/** A draft that ran never changes: its triggers are named once, however often the document of today does. */
const keys = new WeakMap<Draft, Map<string, string[]>>();

function keysOf(draft: Draft, engine: Engine): Map<string, string[]> {
  let known = keys.get(draft);
  if (!known) {
    const meaning = new Meaning(draft.ruleSet, engine.catalog);
    const ran = draft.ruleSet.rules.filter(({ id }) => Object.hasOwn(draft.clauses, id));
    known = new Map(
      ran.map(({ id, triggers }) => [id, triggers.map((trigger) => meaning.triggerKey(trigger))]),
    );
    keys.set(draft, known);
  }
  return known;
}
