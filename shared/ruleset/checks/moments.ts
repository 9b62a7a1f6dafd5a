/** What triggers wait for, so that those which fire at the same moment can be found. */
import { own } from '../own';
import { targetReference } from '../targets';
import type { Settings, Trigger } from '../types';
import type { Context } from './context';
import { coverOf } from './covering';

/** Where to look for a moment: equal kinds and equal spots fire together. */
export interface Place {
  /** Type and settings, but for what is clicked. */
  kind: string;
  /** For clicks selectors, otherwise one that is empty. */
  spots: readonly string[];
}

export interface Moment {
  kind: string;
  spot: string;
  /** Where those stand that fire whenever this does, itself included. */
  within: readonly Place[];
  /** `a click on “#buy”` */
  words(): string;
}

/** One, or for clicks one for each selector of a list. None where the trigger or its target is unknown. */
export function momentsOf(context: Context, { type, settings }: Trigger): Moment[] {
  const definition = own(context.catalog.triggers, type);
  if (!definition) return [];
  const { target } = settings;
  if (type !== 'click' || typeof target !== 'string') {
    const kind = kindOf(context, type, settings);
    const around = type === 'link-click' ? clicksAround(context, settings) : [];
    return [one(kind, '', [{ kind, spots: [''] }, ...around], () => `“${definition.title}”`)];
  }
  const kind = kindOf(context, type, settings, 'target');
  const selector = selectorOf(context, target);
  if (selector === undefined) {
    const spot = `target ${target}`;
    return [one(kind, spot, [{ kind, spots: [spot] }], () => `a click on “${target}”`)];
  }
  return coverOf(selector).map((part) => {
    const spots = settings['exact'] === true ? [part.own] : part.inside;
    return one(kind, part.own, [{ kind, spots }], () => `a click on “${part.own}”`);
  });
}

function one(kind: string, spot: string, within: Place[], words: () => string): Moment {
  return { kind, spot, within, words };
}

/** Equal where type and all settings are; what says the default says nothing. `left`: a setting that is left out. */
function kindOf({ catalog }: Context, type: string, settings: Settings, left?: string): string {
  const fields = own(catalog.triggers, type)?.settings.properties ?? {};
  let kind = type;
  for (const name in fields) {
    const value = settings[name];
    if (name === left || value === undefined || value === fields[name]?.default) continue;
    const text = JSON.stringify(value);
    if (text !== JSON.stringify(fields[name]?.default)) kind += ` ${name} ${text}`;
  }
  return kind;
}

/** Clicks that happen whenever a link is opened with the main button: on the link, and on what it has to lie in. */
function clicksAround(context: Context, { target, button }: Settings): Place[] {
  if (button === 'middle' || button === 'right') return [];
  const selector = typeof target === 'string' ? selectorOf(context, target) : undefined;
  const [around, another] = selector === undefined ? [] : coverOf(selector);
  const spots = [...link, ...(around && !another ? around.inside : [])];
  return [{}, { button: 'any' }].map((settings) => ({
    kind: kindOf(context, 'click', settings, 'target'),
    spots,
  }));
}

const link = coverOf('a[href]').flatMap(({ inside }) => inside);

/** The selector that alone decides; undefined where guards do too, or nobody declared the target. */
function selectorOf(context: Context, target: string): string | undefined {
  const known = context.targetsById.get(target);
  if (known) return known.guards?.length ? undefined : known.selector;
  return targetReference(target, context.declared.targets) === 'selector' ? target : undefined;
}
