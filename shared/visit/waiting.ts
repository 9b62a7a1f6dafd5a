/** A trigger that waits for something on the page, and what is known of that place. */
import { own } from '../ruleset/own';
import type { Trigger } from '../ruleset/types';
import type { RecordedElement, TargetState, TraceEntry } from '../trace';
import { targetWords } from './clauseWords';
import { closest, matcherOf } from './match';
import { type Case, targetAt } from './question';
import type { Action, Reason } from './reason';

export type GestureEntry = Extract<TraceEntry, { kind: 'gesture' }>;

/** A trigger of the rule, and what its target means. */
export interface Waiting {
  trigger: Trigger;
  /** `/rules/3/triggers/0` */
  at: string;
  /** Name of the setting that says where; undefined: it has none, or it was left out. */
  setting: string | undefined;
  /** Target id or selector. */
  key: string;
  title: string;
  selector: string;
  state: TargetState | undefined;
}

export function waitingOf(asked: Case, trigger: Trigger, index: number): Waiting {
  const { catalog, ruleSet, at } = asked;
  const fields = own(catalog.triggers, trigger.type)?.settings.properties ?? {};
  const setting = Object.keys(fields).find(
    (name) => fields[name]?.format === 'target' && typeof trigger.settings[name] === 'string',
  );
  const key = setting ? String(trigger.settings[setting]) : '';
  const target = ruleSet.targets?.find(({ id }) => id === key);
  return {
    trigger,
    at: `${at}/triggers/${index}`,
    setting,
    key,
    title: setting ? targetWords(trigger, ruleSet) : '',
    selector: target?.selector ?? key,
    state: setting ? targetAt(asked, key) : undefined,
  };
}

/** Whether what was hit, or something around it, is what the trigger waits for. */
export function meantIn(
  { ruleSet }: Case,
  { key, selector }: Pick<Waiting, 'key' | 'selector'>,
  chain: readonly RecordedElement[],
): boolean | undefined {
  const guards = ruleSet.targets?.find(({ id }) => id === key)?.guards;
  const found = closest(matcherOf({ selector, ...(guards && { guards }) }), chain);
  return found ? found.met : false;
}

/** Not there, or not to be seen. */
export function absent(waiting: Waiting, gesture: GestureEntry | undefined): Reason | undefined {
  const { state, title, at } = waiting;
  if (!state || (state.matches && state.visible)) return undefined;
  const pressed = gesture && /^(click|submit)$/.test(gesture.gesture) ? gesture : undefined;
  return {
    code: state.matches ? 'element-hidden' : 'element-missing',
    severity: 'trouble',
    nearMiss: !!pressed,
    words: state.matches
      ? [{ strong: title }, ' is on this page, but ', { strong: 'hidden' }, '.']
      : state.matches === 0
        ? ['There is no ', { strong: title }, ' on this page.']
        : ['The selector of ', { strong: title }, ' is ', { strong: 'not one that browsers know' }, '.'],
    ...(pressed && {
      more: [
        pressed.gesture === 'click' ? 'You clicked ' : 'You submitted ',
        { strong: pressed.element.name },
        '.',
      ],
    }),
    clause: at,
    action: pressed ? use(waiting, pressed) : pickAgain(waiting),
  };
}

export function use(waiting: Waiting, { element, chain = [] }: GestureEntry): Action {
  const { at, setting, key, selector } = waiting;
  // The button that is named, not the icon in it that was hit.
  const named = chain.findIndex(({ tag, id }) => tag === element.tag && (!element.id || id === element.id));
  return {
    kind: 'use-element',
    title: `Use ${element.name} instead`,
    at: `${at}/settings/${setting ?? 'target'}`,
    ...(key && key !== selector && { target: key }),
    element,
    chain: chain.slice(Math.max(0, named)),
  };
}

export function pickAgain({ at, setting, key, selector }: Waiting): Action {
  return {
    kind: 'pick-again',
    title: 'Point at it again',
    at: `${at}/settings/${setting ?? 'target'}`,
    ...(key && key !== selector && { target: key }),
  };
}

export function show({ key, at }: Waiting): Action {
  return { kind: 'show-element', title: 'Show it on the page', target: key, at };
}
