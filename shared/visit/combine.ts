/** Combinations of triggers over a recording, as the triggers of the same names decide on a page. */
import type { RecordedSign } from '../definition';
import type { Settings, Step } from '../ruleset/types';
import { isStep } from '../ruleset/walk';
import { notRecorded } from './known';
import { Memory, mayStore, type Span } from './memory';
import type { Moment } from './moments';
import type { Happening, Heard, Noticed, Watcher, World } from './watch';

type Make = (step: Step, world: World) => Watcher;

/** What one of its triggers noticed where the conditions beside it hold. */
type Take = (noticed: Noticed, index: number) => Noticed | undefined;

export function combination(
  { type, settings }: Step,
  key: string,
  sign: RecordedSign,
  world: World,
  make: Make,
): Watcher {
  const parts = partsOf(type, settings);
  const inner = parts.map((step) => make(step, world));
  const holds = parts.map(({ conditions }) => (conditions ? world.holds(conditions) : undefined));
  const known = inner.map((each) => !each.blind);
  const take = taker(type, settings, parts.length, known, world);
  const hears = new Set<Heard>(inner.flatMap((each) => [...each.hears]));
  const unseen = (sign.unseen ?? []).some(
    (name) => settings[name] !== undefined && settings[name] !== 'before',
  );
  return {
    hears,
    keys: [key, ...inner.flatMap((each) => each.keys)],
    blind: !take || unseen,
    see(happening: Happening): Noticed[] {
      const { moment, sent } = happening;
      // What remembers is believed where it ran all along.
      if (world.told.coversAll(key)) return sent ? [] : world.told.noticed(moment, key, { type, settings });
      if (!take || unseen) return [];
      const found: Noticed[] = [];
      // The last first: one thing that two of them notice counts for the later one before the earlier one has happened.
      for (let index = inner.length - 1; index >= 0; index -= 1) {
        for (const noticed of inner[index]!.see(happening)) {
          const held = holds[index]?.(noticed.context) ?? (holds[index] ? undefined : true);
          if (held === false) continue;
          const taken = take({ ...noticed, certain: noticed.certain && held === true }, index);
          if (taken) found.push(taken);
        }
      }
      return found.map(({ context, certain }) => ({
        context: { ...context, trigger: type, cache: new Map() },
        certain: certain && isAllowed(settings, moment, world),
      }));
    },
  };
}

/** The triggers inside, those that end it last. */
function partsOf(type: string, { of, steps, exceptions }: Settings): Step[] {
  const held = type === 'unless' ? [of, ...((exceptions as unknown[]) ?? [])] : (steps ?? of);
  return (Array.isArray(held) ? held : [held]).filter(isStep);
}

/** Over several pages it may be told to wait for storage consent. */
function isAllowed({ withoutStorage, per }: Settings, moment: Moment, { ruleSet }: World): boolean {
  return withoutStorage !== 'skip' || per === 'page' || mayStore(moment, ruleSet);
}

/** Undefined: what it waits for is never recorded. */
function taker(
  type: string,
  settings: Settings,
  parts: number,
  known: boolean[],
  world: World,
): Take | undefined {
  switch (type) {
    case 'sequence':
      return known.at(-1) ? sequence(settings, parts, known, world) : undefined;
    case 'all-of':
      return known.some(Boolean) ? allOf(settings, parts, known, world) : undefined;
    case 'counter':
      return known[0] ? counter(settings, world) : undefined;
    case 'distinct-counter':
      return known[0] ? distinctCounter(settings, world) : undefined;
    case 'unless':
      return known[0] ? unless(settings, known, world) : undefined;
    default:
      return undefined;
  }
}

const spanOf = ({ per }: Settings, missing: Span): Span => (per as Span | undefined) ?? missing;

/** As many happenings as one sequence keeps on a page. */
const maxKept = 50;

interface Done {
  index: number;
  at: number;
  certain: boolean;
}

function sequence(settings: Settings, parts: number, known: boolean[], world: World): Take {
  const held = new Memory<Done[]>(spanOf(settings, 'session'), world.ruleSet, () => []);
  const withinMs = typeof settings['withinMs'] === 'number' ? settings['withinMs'] : undefined;
  return ({ context, certain }, index) => {
    const before = held.at(context.moment);
    const again = before.at(-1)?.index === index ? before.slice(0, -1) : before;
    const happened = [...again, { index, at: context.moment.at, certain }].slice(-maxKept);
    held.keep(happened);
    /** For each number of steps done: when the latest run that got so far began. */
    const begun: ({ at: number; certain: boolean } | undefined)[] = [];
    const unseen = (to: number): { at: number; certain: boolean } | undefined => {
      // Steps that are never recorded may have happened.
      for (let step = to; step >= 1; step -= 1) {
        const run = begun[step];
        if (run) return { at: run.at, certain: false };
        if (known[step - 1] !== false) return undefined;
      }
      return { at: context.moment.at, certain: false };
    };
    for (const each of happened) {
      const run =
        each.index === 0 ? { at: each.at, certain: each.certain } : (begun[each.index] ?? unseen(each.index));
      if (!run || (withinMs !== undefined && each.at - run.at > withinMs)) continue;
      begun[each.index + 1] = { at: run.at, certain: run.certain && each.certain };
      if (each.index + 1 < parts) continue;
      held.keep([]);
      const seconds = Math.round((each.at - run.at) / 1000);
      return withData({ context, certain: run.certain && each.certain }, { sequence_seconds: seconds });
    }
    return undefined;
  };
}

function allOf(settings: Settings, parts: number, known: boolean[], world: World): Take {
  interface Kept {
    certain: (boolean | undefined)[];
    data: Record<string, unknown>;
    fired: boolean;
  }
  const held = new Memory<Kept>(spanOf(settings, 'page'), world.ruleSet, () => ({
    certain: [],
    data: {},
    fired: false,
  }));
  return ({ context, certain }, index) => {
    const kept = held.at(context.moment);
    if (kept.fired) return undefined;
    kept.certain[index] ||= certain;
    kept.data = { ...kept.data, ...context.data };
    let sure = true;
    for (let part = 0; part < parts; part += 1) {
      const happened = kept.certain[part];
      if (happened === undefined && known[part]) return undefined;
      sure &&= happened === true;
    }
    kept.fired = sure;
    return { context: { ...context, data: kept.data, cache: new Map() }, certain: sure };
  };
}

interface Count {
  sure: number;
  perhaps: number;
}

function counter(settings: Settings, world: World): Take {
  const held = new Memory<Count>(spanOf(settings, 'session'), world.ruleSet, () => ({ sure: 0, perhaps: 0 }));
  return (noticed) => {
    const kept = held.at(noticed.context.moment);
    if (noticed.certain) kept.sure += 1;
    else kept.perhaps += 1;
    return reached(noticed, kept, settings, 'counter_count');
  };
}

function distinctCounter(settings: Settings, world: World): Take {
  interface Values extends Count {
    values: Set<string>;
  }
  const held = new Memory<Values>(spanOf(settings, 'session'), world.ruleSet, () => ({
    sure: 0,
    perhaps: 0,
    values: new Set(),
  }));
  return (noticed) => {
    const kept = held.at(noticed.context.moment);
    const value = world.reader.template(String(settings['by']), noticed.context);
    if (value === undefined || value === null || value === '') return undefined;
    if (value === notRecorded || !noticed.certain) kept.perhaps += 1;
    else if (kept.values.has(`${String(value)}`)) return undefined;
    else {
      kept.values.add(`${String(value)}`);
      kept.sure += 1;
    }
    return reached(
      { ...noticed, certain: noticed.certain && value !== notRecorded },
      kept,
      settings,
      'distinct_count',
    );
  };
}

/** Whether this one makes the number full. `perhaps`: those of which it is not known whether they count. */
function reached(
  { context, certain }: Noticed,
  { sure, perhaps }: Count,
  { count: wanted = 3, when = 'at' }: Settings,
  field: string,
): Noticed | undefined {
  const count = Number(wanted);
  const full = (now: number) =>
    when === 'every' ? now > 0 && now % count === 0 : when === 'from' ? now >= count : now === count;
  if (!perhaps) return certain && full(sure) ? withData({ context, certain }, { [field]: sure }) : undefined;
  for (let now = Math.max(sure, 1); now <= sure + perhaps; now += 1)
    if (full(now)) return { context: { ...context, whole: false }, certain: false };
  return undefined;
}

/** The exception before it: the only way that needs no waiting. */
function unless(settings: Settings, known: boolean[], world: World): Take {
  const held = new Memory<{ sure: boolean; perhaps: boolean }>(
    spanOf(settings, 'page'),
    world.ruleSet,
    () => ({
      sure: false,
      perhaps: known.includes(false),
    }),
  );
  return (noticed, index) => {
    const kept = held.at(noticed.context.moment);
    if (index === 0) return kept.sure ? undefined : { ...noticed, certain: noticed.certain && !kept.perhaps };
    if (noticed.certain) kept.sure = true;
    else kept.perhaps = true;
    return undefined;
  };
}

function withData({ context, certain }: Noticed, more: Record<string, unknown>): Noticed {
  return { context: { ...context, data: { ...context.data, ...more }, cache: new Map() }, certain };
}
