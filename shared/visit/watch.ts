/** What a trigger notices at the moments of a recording: as the draft of that time noticed it, or noticed anew. */
import type { RecordedAsk, RecordedSign, TriggerDefinition, Value } from '../definition';
import { patternOf } from '../regex';
import { own } from '../ruleset/own';
import type { Condition, RuleSet, Settings, Step } from '../ruleset/types';
import { combination } from './combine';
import type { Engine } from './engine';
import type { Meaning } from './keys';
import type { Context } from './known';
import { linkData } from './links';
import type { Moment, Sign } from './moments';
import { elementKey, placeOf } from './place';
import type { Reader } from './read';
import type { Told } from './told';

export interface Noticed {
  context: Context;
  /** False: it may have noticed it, or something else. */
  certain: boolean;
}

/** A moment, or an event that a rule sent at it. */
export interface Happening {
  moment: Moment;
  sent?: { name: string; noticed: Noticed; params: Record<string, unknown> };
}

export type Heard = Sign | 'event';

export interface Watcher {
  /** What has to be told to it. */
  hears: ReadonlySet<Heard>;
  /** Names of triggers that stood in drafts: what those noticed is told to it, too. */
  keys: readonly string[];
  /** Only a click, or another gesture, on what this means can be one; undefined: any may be. */
  target?: string;
  /** A recording cannot show it, unless a draft had it. */
  blind: boolean;
  see(happening: Happening): Noticed[];
}

/** What watchers share. */
export interface World {
  ruleSet: RuleSet;
  meaning: Meaning;
  engine: Engine;
  told: Told;
  reader: Reader;
  /** Whether conditions hold where something was noticed; undefined: not known. */
  holds(conditions: Condition): (context: Context) => boolean | undefined;
}

export function watcherOf(step: Step, world: World): Watcher {
  const definition = own(world.engine.catalog.triggers, step.type);
  const sign = definition?.recorded;
  const key = world.meaning.triggerKey(step);
  if (sign?.from === 'steps') return combination(step, key, sign, world, watcherOf);
  const again = sign && definition ? noticesAnew(step, definition, sign, world) : undefined;
  return {
    hears: again?.hears ?? new Set(),
    keys: [key],
    ...(again?.target !== undefined && { target: again.target }),
    blind: !again,
    see(happening) {
      if (!happening.sent && world.told.covers(happening.moment.draft, key))
        return world.told.noticed(happening.moment, key, step);
      return again?.see(happening) ?? [];
    },
  };
}

/** Browser events that are recorded, by their names. */
const gestures: Record<string, Sign> = {
  click: 'click',
  submit: 'submit',
  focusin: 'focus',
  change: 'change',
  copy: 'copy',
};

type Anew = Pick<Watcher, 'hears' | 'see'> & { target?: string };

function noticesAnew(
  { type, settings }: Step,
  definition: TriggerDefinition,
  sign: RecordedSign,
  world: World,
): Anew | undefined {
  const from = sign.from === 'dom-event' ? own(gestures, String(settings['event'])) : (sign.from as Heard);
  if (!from) return undefined;
  const given = typeof settings['target'] === 'string' ? settings['target'] : undefined;
  const target = given === undefined ? undefined : world.meaning.target(given);
  const whole = !Object.keys(definition.notices ?? {}).length;
  const asks = Object.entries(sign.asks ?? {}).map(([name, ask]) =>
    askOf(name, ask, settings, definition, world.engine),
  );
  const unseen = (sign.unseen ?? []).some((name) => differs(settings, name, definition));
  const seen = new Map<string, number>();

  const see = (happening: Happening): Noticed[] => {
    const { moment, sent } = happening;
    if (from === 'event') return sent && sent.name === settings['event'] ? [heard(type, sent)] : [];
    if (sent || moment.sign !== from) return [];
    const { entry, chain } = moment;
    // What was kept from everybody was kept from rules.
    if (entry.kind === 'gesture' && entry.page?.includes('swallowed')) return [];
    const data = dataOf(moment, world.engine);
    if (from === 'push' && !isPush(entry, data, settings)) return [];
    const found = placeOf(sign.element, settings, target, chain);
    if (!found || (from === 'focus' && !isField(chain[0]))) return [];
    let met = allKnown([found.met, !unseen || undefined, ...asks.map((ask) => ask(data))]);
    if (met === false) return [];
    let noticed: Record<string, unknown> | undefined = data;
    if (sign.element === 'link') {
      const link =
        found.place < 0
          ? undefined
          : linkData(settings, chain, found.place, moment.url, world.ruleSet, world.engine);
      if (link === false) return [];
      if (!link) met = undefined;
      noticed = link;
    }
    if (sign.once) {
      const mark = sign.once === 'page' ? '' : elementKey(chain, found.place);
      if (seen.get(mark) === moment.page) return [];
      if (met) seen.set(mark, moment.page);
    }
    const context: Context = {
      moment,
      chain,
      place: found.place,
      trigger: type,
      data: noticed,
      whole: whole || from === 'push' || (sign.element === 'link' && !!noticed),
      ...(from === 'page' &&
        settings['when'] !== undefined &&
        settings['when'] !== 'start' && { later: true }),
      ...(found.unsure && { vague: true }),
      cache: new Map(),
    };
    const certain = met === true;
    if (from !== 'scroll') return [{ context, certain }];
    return marksReached(settings, data, seen, moment).map((mark) => ({
      context: { ...context, data: { scroll_percent: mark }, cache: new Map() },
      certain: certain && typeof data['scroll_percent'] === 'number',
    }));
  };
  return {
    hears: new Set<Heard>([from]),
    see,
    ...(sign.element === 'closest' && given !== undefined && !!target && { target: given }),
  };
}

function heard(type: string, { noticed, params }: NonNullable<Happening['sent']>): Noticed {
  const context = { ...noticed.context, trigger: type, data: params, whole: true, cache: new Map() };
  return { context, certain: noticed.certain };
}

function dataOf(moment: Moment, engine: Engine): Record<string, unknown> {
  const { entry } = moment;
  if (entry.kind === 'push') return engine.layers.entryOf(entry.entry);
  if (entry.kind !== 'gesture') return {};
  return { ...entry.data, prevented: !!entry.page?.includes('prevented') };
}

function isPush(
  entry: Moment['entry'],
  data: Record<string, unknown>,
  { layer = 'dataLayer' }: Settings,
): boolean {
  return entry.kind === 'push' && entry.layer === layer && typeof data['event'] === 'string';
}

function isField(element: Moment['chain'][number] | undefined): boolean {
  return (
    !!element &&
    (/^(input|textarea|select|\*)$/.test(element.tag) ||
      element.attributes?.['contenteditable'] !== undefined)
  );
}

/** Each once on a page. `seen`: the page on which each was reached last. */
function marksReached(
  { marks = [75] }: Settings,
  { scroll_percent: percent }: Record<string, unknown>,
  seen: Map<string, number>,
  { page }: Moment,
): number[] {
  // How far was not recorded: any mark that was not seen before may be it.
  if (typeof percent !== 'number') return (marks as number[]).filter((mark) => seen.get(`${mark}`) !== page);
  return (marks as number[]).filter((mark) => {
    if (percent < Math.min(mark, 100) || seen.get(`${mark}`) === page) return false;
    seen.set(`${mark}`, page);
    return true;
  });
}

function differs(settings: Settings, name: string, definition: TriggerDefinition): boolean {
  const value = settings[name];
  return (
    value !== undefined &&
    JSON.stringify(value) !== JSON.stringify(definition.settings.properties[name]?.default)
  );
}

type Ask = (data: Record<string, unknown>) => boolean | undefined;

function askOf(
  name: string,
  ask: RecordedAsk,
  settings: Settings,
  definition: TriggerDefinition,
  engine: Engine,
): Ask {
  const field = definition.settings.properties[name];
  const value = settings[name] ?? field?.default;
  const test = own(engine.operators, ask.is);
  if (value === undefined || value === ask.unless || !test) return () => true;
  const choices =
    (ask.choices && own(ask.choices, String(value))) ?? (Array.isArray(value) ? value : [value]);
  const wanted = choices.map((choice) =>
    field?.format === 'regex' ? patternOf(String(choice)) : (choice as Value),
  );
  return (data) => {
    const actual = (own(data, ask.of) ?? ask.absent) as Value;
    if (actual === undefined) return undefined;
    // One that is true decides, whatever a half-typed pattern beside it may come to mean.
    return (
      wanted.some((each) => each !== null && test(actual, each)) ||
      (wanted.includes(null) ? undefined : false)
    );
  };
}

function allKnown(list: readonly (boolean | undefined)[]): boolean | undefined {
  return list.includes(false) ? false : list.includes(undefined) ? undefined : true;
}
