/** What a trigger waits for, as keys that can be compared: equal keys fire together. */
import { own } from '../own';
import { targetReference } from '../targets';
import type { Settings, Trigger } from '../types';
import type { Context } from './context';
import { coverOf } from './covering';

export interface Moment {
  own: string;
  /** Keys of what fires whenever this does; its own first. */
  within: readonly string[];
  /** `a click on “#buy”` */
  words: string;
}

/** One, or for clicks one for each selector of a list. None where the trigger or its target is unknown. */
export function momentsOf(context: Context, { type, settings }: Trigger): Moment[] {
  const definition = own(context.catalog.triggers, type);
  if (!definition) return [];
  const { target } = settings;
  if (type !== 'click' || typeof target !== 'string') {
    const key = keyOf(context, type, settings);
    const within = type === 'link-click' ? [key, ...clicksAround(context, settings)] : [key];
    return [{ own: key, within, words: `“${definition.title}”` }];
  }
  const rest = keyOf(context, type, settings, 'target');
  const selector = selectorOf(context, target);
  if (selector === undefined) {
    const key = `${rest} target ${target}`;
    return [{ own: key, within: [key], words: `a click on “${target}”` }];
  }
  return coverOf(selector).map((part) => ({
    own: `${rest} ${part.own}`,
    within: (settings['exact'] === true ? [part.own] : part.inside).map((each) => `${rest} ${each}`),
    words: `a click on “${part.own}”`,
  }));
}

/** Equal where type and all settings are, defaults filled in. `left`: a setting that is left out. */
function keyOf({ catalog }: Context, type: string, settings: Settings, left?: string): string {
  const fields = own(catalog.triggers, type)?.settings.properties ?? {};
  let key = type;
  for (const name in fields)
    if (name !== left) key += ` ${JSON.stringify(settings[name] ?? fields[name]?.default)}`;
  return key;
}

/** Clicks that happen whenever a link is opened with the main button: on the link, and on what it has to lie in. */
function clicksAround(context: Context, { target, button }: Settings): string[] {
  if (button === 'middle' || button === 'right') return [];
  const selector = typeof target === 'string' ? selectorOf(context, target) : undefined;
  const [around, another] = selector === undefined ? [] : coverOf(selector);
  const selectors = [...link, ...(around && !another ? around.inside : [])];
  return [{}, { button: 'any' }].flatMap((settings) => {
    const rest = keyOf(context, 'click', settings, 'target');
    return selectors.map((each) => `${rest} ${each}`);
  });
}

const link = coverOf('a[href]').flatMap(({ inside }) => inside);

/** The selector that alone decides; undefined where guards do too, or nobody declared the target. */
function selectorOf(context: Context, target: string): string | undefined {
  const known = context.targetsById.get(target);
  if (known) return known.guards?.length ? undefined : known.selector;
  return targetReference(target, context.declared.targets) === 'selector' ? target : undefined;
}
