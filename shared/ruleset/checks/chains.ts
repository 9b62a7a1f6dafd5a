/** Rules that listen to the events of others: someone sends those events, and no chain ends where it began. */
import { eventLoop, unsentEvent } from '../../problems/chains';
import { own } from '../own';
import type { Trigger } from '../types';
import { isStep } from '../walk';
import { type Context, isIdle } from './context';

/** A rule of `sends` fires when `hears` is sent: always, or after something else too. */
interface Link {
  hears: string;
  sends: string;
  path: string;
  certain: boolean;
}

export function checkChains(context: Context): void {
  const { declared, report } = context;
  const running = context.rules.filter(({ value }) => !isIdle(value));
  const sent = new Set(running.map(({ value }) => value.event));
  for (const { kind, id, path, key, owner } of context.uses) {
    if (kind === 'event' && !key && path !== `${owner}/event` && !sent.has(id)) {
      report(unsentEvent(path, id, declared.events.has(id), sent));
    }
  }
  const links = new Map<string, Link[]>();
  for (const { value: rule, path } of running) {
    rule.triggers.forEach((trigger, at) => {
      for (const heard of heardBy(context, trigger, `${path}/triggers/${at}`, true)) {
        const link = { ...heard, sends: rule.event };
        links.set(link.hears, [...(links.get(link.hears) ?? []), link]);
      }
    });
  }
  if (links.size > 0) reportLoops(context, links);
}

/** Events whose sending sets a trigger off; what combinations need beside them is left out. */
function heardBy(
  context: Context,
  { type, settings }: Trigger,
  path: string,
  certain: boolean,
): Omit<Link, 'sends'>[] {
  const definition = own(context.catalog.triggers, type);
  const heard: Omit<Link, 'sends'>[] = [];
  for (const [name, { format }] of Object.entries(definition?.settings.properties ?? {})) {
    const hears = settings[name];
    if (format === 'event' && typeof hears === 'string') {
      heard.push({ hears, path: `${path}/settings/${name}`, certain });
    }
  }
  for (const name of definition?.passesOn ?? []) {
    const held = settings[name];
    const at = `${path}/settings/${name}`;
    if (isStep(held)) heard.push(...heardBy(context, held, at, false));
    if (!Array.isArray(held)) continue;
    held.forEach((step, index) => {
      if (isStep(step)) heard.push(...heardBy(context, step, `${at}/${index}`, false));
    });
  }
  return heard;
}

/** Follows each event once; a link back to an event on the way closes a loop. */
function reportLoops(context: Context, links: ReadonlyMap<string, Link[]>): void {
  const done = new Set<string>();
  const follow = (event: string, way: Link[]): void => {
    for (const link of links.get(event) ?? []) {
      const next = [...way, link];
      const from = next.findIndex(({ hears }) => hears === link.sends);
      if (from >= 0) {
        const loop = next.slice(from);
        const events = [...loop.map(({ hears }) => hears), link.sends];
        context.report(
          eventLoop(
            link.path,
            events,
            loop.every(({ certain }) => certain),
          ),
        );
      } else if (!done.has(link.sends)) follow(link.sends, next);
    }
    done.add(event);
  };
  for (const event of links.keys()) if (!done.has(event)) follow(event, []);
}
