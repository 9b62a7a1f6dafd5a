/** Why a rule noticed nothing of a moment: what its triggers wait for, beside what happened. */

import { own } from '../ruleset/own';
import { t } from '../texts/t';
import type { RecordedElement } from '../trace';
import { triggerWords } from './clauseWords';
import type { Case } from './question';
import { type Action, type Reason, reasonCodes } from './reason';
import { formReason } from './reasonsOfForms';
import { absent, type GestureEntry, meantIn, show, use, type Waiting, waitingOf } from './waiting';

/** The nearest cause among the rule's triggers. */
export function notNoticed(asked: Case): Reason {
  const reasons = asked.rule.triggers.map((trigger, index) =>
    reasonOf(asked, waitingOf(asked, trigger, index)),
  );
  const [first] = reasons.sort((one, other) => rank(one) - rank(other));
  return first ?? nothing(asked, undefined);
}

function rank({ code }: Reason): number {
  return reasonCodes.indexOf(code);
}

function reasonOf(asked: Case, waiting: Waiting): Reason {
  const entry = asked.moment?.entry;
  const from = own(asked.catalog.triggers, waiting.trigger.type)?.recorded?.from;
  const gesture = entry?.kind === 'gesture' ? entry : undefined;
  if (gesture && (from === 'submit' || /^form-/.test(waiting.trigger.type)))
    return formReason(asked, waiting, gesture) ?? absent(waiting, gesture) ?? nothing(asked, waiting);
  if (gesture?.gesture === 'click' && (from === 'click' || waiting.trigger.type === 'link-click'))
    return clickReason(asked, waiting, gesture);
  return absent(waiting, undefined) ?? nothing(asked, waiting);
}

function clickReason(asked: Case, waiting: Waiting, gesture: GestureEntry): Reason {
  const chain = gesture.chain ?? [];
  const meant = waiting.setting ? meantIn(asked, waiting, chain) : true;
  if (gesture.page?.includes('swallowed') && meant !== false) {
    const off = chain.find(({ attributes }) => attributes?.['disabled'] !== undefined);
    return off || waiting.state?.disabled ? disabled(waiting, gesture) : swallowed(waiting, gesture);
  }
  if (meant === true) return otherWay(asked, waiting, gesture);
  const covered = waiting.state?.coveredBy;
  const gone = absent(waiting, gesture);
  if (gone) return gone;
  if (covered && isIn(covered, chain))
    return {
      code: 'element-covered',
      severity: 'trouble',
      nearMiss: true,
      words: [
        { strong: covered.name },
        t(' lies over '),
        { strong: waiting.title },
        t(' and took the click.'),
      ],
      clause: waiting.at,
      action: show(waiting),
    };
  return elsewhere(waiting, gesture, meant);
}

function elsewhere(waiting: Waiting, gesture: GestureEntry, meant: boolean | undefined): Reason {
  const chain = gesture.chain ?? [];
  const inside = waiting.state?.elements.find((one) => contains(chain, one.chain));
  const beside = !inside && waiting.state?.elements.some((one) => standsBeside(chain, one.chain));
  return {
    code: 'other-element',
    severity: 'note',
    nearMiss: !!inside || !!beside,
    words: [
      t('The click was on '),
      { strong: gesture.element.name },
      t('; this rule waits for '),
      { strong: waiting.title },
      '.',
    ],
    ...(inside
      ? {
          more: [
            t('You clicked what is '),
            { strong: t('around') },
            t(' it: the rule only counts clicks on '),
            { strong: inside.element.name },
            t(' inside.'),
          ],
        }
      : meant === undefined && {
          more: [
            t('Whether that is what was clicked '),
            { strong: t('cannot be known') },
            t(' from what was recorded.'),
          ],
        }),
    clause: waiting.at,
    action: use(waiting, gesture),
  };
}

/** The right place, pressed in another way than the rule asks for. */
function otherWay({ ruleSet, catalog }: Case, waiting: Waiting, gesture: GestureEntry): Reason {
  const { trigger, at, title } = waiting;
  const { settings } = trigger;
  const changed = (left: string): Action => {
    const { [left]: _, ...rest } = settings;
    return {
      kind: 'change-trigger',
      title: left === 'exact' ? t('Count clicks inside it too') : t('Count every kind of click'),
      at,
      change: [{ pointer: at, value: { ...trigger, settings: rest } }],
    };
  };
  const base = { severity: 'note' as const, nearMiss: true, clause: at };
  if (settings['exact'] === true)
    return {
      ...base,
      code: 'other-element',
      words: [
        t('You clicked '),
        { strong: partName(gesture) },
        t(' inside '),
        { strong: title },
        t('; this rule only counts clicks on itself.'),
      ],
      action: changed('exact'),
    };
  for (const [setting, word] of [
    ['button', t('mouse button')],
    ['modifiers', t('keys held')],
  ] as const)
    if (settings[setting] !== undefined)
      return {
        ...base,
        code: 'no-event',
        words: [
          { strong: title },
          t(' was clicked, but not with the '),
          { strong: word },
          t(' this rule asks for.'),
        ],
        action: changed(setting),
      };
  return {
    ...base,
    code: 'no-event',
    words: [
      t('This click was not what the rule waits for: '),
      { strong: triggerWords(trigger, ruleSet, catalog) },
      '.',
    ],
    action: { kind: 'open', title: t('Open the trigger'), at },
  };
}

function swallowed(waiting: Waiting, { element }: GestureEntry): Reason {
  const { at, setting, key } = waiting;
  return {
    code: 'page-swallowed',
    severity: 'trouble',
    nearMiss: true,
    words: [
      { strong: element.name },
      t(' was pressed, but the page '),
      { strong: t('kept the click to itself') },
      t(': no rule could hear it.'),
    ],
    clause: at,
    action: {
      kind: 'change-trigger',
      title: t('Count the press instead of the click'),
      at,
      change: [
        {
          pointer: at,
          value: {
            type: 'dom-event',
            settings: { event: 'pointerup', ...(setting && { target: key }) },
          } satisfies Waiting['trigger'],
        },
      ],
    },
  };
}

function disabled(waiting: Waiting, { element }: GestureEntry): Reason {
  return {
    code: 'element-disabled',
    severity: 'note',
    nearMiss: true,
    words: [
      { strong: element.name },
      t(' was pressed, but the page has it '),
      { strong: t('switched off') },
      t(': browsers tell nobody of such a press.'),
    ],
    clause: waiting.at,
    action: show(waiting),
  };
}

export function nothing({ ruleSet, catalog }: Case, waiting: Waiting | undefined): Reason {
  const words = waiting ? triggerWords(waiting.trigger, ruleSet, catalog) : '';
  return {
    code: 'no-event',
    severity: 'note',
    nearMiss: false,
    words: words
      ? [t('Nothing of the kind happened here: the rule waits until '), { strong: words }, '.']
      : [t('The rule waits for nothing.')],
    ...(waiting && { clause: waiting.at }),
    ...(waiting && {
      action: waiting.setting
        ? show(waiting)
        : { kind: 'open' as const, title: t('Open the trigger'), at: waiting.at },
    }),
  };
}

function partName({ chain = [], element }: GestureEntry): string {
  const [hit] = chain;
  if (!hit || hit.tag === element.tag) return 'something';
  return /^(svg|path|img|i|use|picture)$/.test(hit.tag)
    ? t('the icon')
    : hit.text
      ? `“${hit.text}”`
      : 'something';
}

/** Whether the recorded element is what a summary names. */
function isIn(
  { tag, id, classes }: { tag: string; id?: string; classes?: string[] },
  chain: readonly RecordedElement[],
): boolean {
  return chain.some(
    (one) => one.tag === tag && one.id === id && (classes ?? []).every((name) => one.classes?.includes(name)),
  );
}

/** Whether the second path leads through what the first one begins at: by where it stands, from the root inwards. */
function contains(outer: readonly RecordedElement[], inner: readonly RecordedElement[]): boolean {
  const start = outer.findIndex(({ tag }) => /^(a|button|label|summary|li|div|p|span|article)$/.test(tag));
  const from = outer.slice(Math.max(0, start));
  const met = inner[inner.length - from.length];
  return inner.length > from.length && !!met && !!from[0] && isSame(met, from[0]);
}

function standsBeside(one: readonly RecordedElement[], other: readonly RecordedElement[]): boolean {
  const [, parent] = one;
  const around = other[other.length - one.length + 1];
  return one.length > 3 && !!parent && !!around && isSame(parent, around) && parent.tag !== 'body';
}

function isSame(one: RecordedElement, other: RecordedElement): boolean {
  return (
    one.tag === other.tag &&
    one.id === other.id &&
    one.child?.[0] === other.child?.[0] &&
    one.classes?.join(' ') === other.classes?.join(' ')
  );
}
