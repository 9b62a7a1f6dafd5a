/** Why one comparison did not hold: in which way the value seen differs from the one asked for. */

import { readCondition, variableWords } from '../readCondition';
import { own } from '../ruleset/own';
import type { Comparison } from '../ruleset/types';
import { t } from '../texts/t';
import type { ClauseOutcome } from '../trace';
import { valueWords } from './clauseWords';
import { wouldHold, writtenNumber } from './compared';
import { differenceOf } from './difference';
import { laterValue } from './laterValue';
import { type Case, targetAt } from './question';
import type { Action, Difference, Reason, Words } from './reason';

/** Longer ones were cut when they were recorded. */
const maxSeen = 200;

/** `not`: it stands inside a `not`, and could not be known. */
export function comparisonReason(
  asked: Case,
  comparison: Comparison,
  at: string,
  { met, saw }: ClauseOutcome,
  not = false,
): Reason {
  const { ruleSet, catalog } = asked;
  const variable = variableWords(comparison.variable, ruleSet, catalog);
  const wanted = wantedWords(asked, comparison, variable, not);
  const base = { severity: 'note' as const, nearMiss: false, clause: at };
  const open: Action = { kind: 'open', title: t('Open this condition'), at };
  if (isMasked(saw) || isMasked(valueThen(asked, comparison.variable)))
    return {
      ...base,
      code: 'unknown',
      words: [
        t('The '),
        { strong: variable },
        t(' is '),
        { strong: t('masked') },
        t(' in this recording, so whether it '),
        ...wanted,
        t(' cannot be known.'),
      ],
    };
  const none = saw === undefined || saw === null || saw === '';
  if (none && met === undefined && !wasRead(asked, comparison.variable))
    return {
      ...base,
      code: 'unknown',
      words: [
        t('The '),
        { strong: variable },
        t(' was '),
        { strong: t('not recorded') },
        t(' here, so whether it '),
        ...wanted,
        t(' cannot be known.'),
      ],
      action: open,
    };
  const later = laterValue(asked, comparison);
  const asks: Words = [t(', the rule asks for one that '), ...wanted, '.'];
  const exact = !none && !not && explained(asked, comparison, at, saw);
  if (exact) return { ...base, ...exact };
  if (later)
    return {
      ...base,
      severity: 'trouble',
      code: 'value-late',
      words: [
        t('The '),
        { strong: variable },
        none ? t(' was ') : t(' was {value}, and ', { value: valueWords(saw) }),
        { strong: none ? t('not there yet') : valueWords(later.value) },
        none ? t(': it came {ms} ms later.', { ms: later.ms }) : t(' only {ms} ms later.', { ms: later.ms }),
      ],
      action: waitFor(asked, later.event) ?? open,
    };
  if (none)
    return {
      ...base,
      code: 'value-missing',
      words:
        saw === ''
          ? [t('The '), variable, t(' was '), { strong: t('empty') }, ...asks]
          : [t('There was no '), { strong: variable }, t('; the rule asks for one that '), ...wanted, '.'],
      action: declaredAt(asked, comparison.variable)
        ? {
            kind: 'open',
            title: t('Look at where {variable} comes from', { variable }),
            at: declaredAt(asked, comparison.variable)!,
          }
        : open,
    };
  const page = own(catalog.builtins, comparison.variable)?.group === 'Page';
  const difference = differenceFrom(comparison, saw);
  return {
    ...base,
    code: page ? 'page-differs' : 'value-differs',
    words: [t('The '), variable, t(' was '), { strong: valueWords(saw) }, ...asks],
    ...(difference && { difference }),
    action: editTo(comparison, at, saw) ?? open,
  };
}

/** Type, white space, case, or the first of several: what people do not see when they look at the value. */
function explained(
  asked: Case,
  comparison: Comparison,
  at: string,
  saw: unknown,
): Pick<Reason, 'code' | 'words' | 'more' | 'difference' | 'action' | 'severity'> | undefined {
  const { ruleSet, catalog } = asked;
  const variable = variableWords(comparison.variable, ruleSet, catalog);
  const start: Words = [t('The '), variable, t(' was ')];
  const difference = differenceFrom(comparison, saw);
  const ambiguous = firstOfSeveral(asked, comparison);
  if (ambiguous)
    return {
      code: 'element-ambiguous',
      severity: 'trouble',
      words: [
        ...start,
        { strong: valueWords(saw) },
        t(': the page has '),
        { strong: t('{ambiguous} places', { ambiguous }) },
        t(' that match, and the first one is read.'),
      ],
      more: [t('Another of them says what the rule asks for.')],
      action: {
        kind: 'pick-again',
        title: t('Point at the right one'),
        at: declaredAt(asked, comparison.variable)!,
      },
    };
  if (typeof saw !== 'string') return undefined;
  const written = writtenNumber(saw);
  if (written && wouldHold(comparison, written.number) !== false && isNumeric(asked, comparison)) {
    const at = declaredAt(asked, comparison.variable);
    return {
      code: 'value-type',
      severity: 'trouble',
      words: [
        ...start,
        { strong: t('the text “{saw}”', { saw }) },
        t(', not the number '),
        { strong: String(written.number) },
        t(', and only numbers can be compared like this.'),
      ],
      action: at
        ? {
            kind: 'read-as-number',
            title: t('Read it as a number'),
            at: `${at}/format`,
            change: [
              {
                pointer: `${at}/format`,
                value: [
                  ...(formatOf(asked, comparison.variable) ?? []),
                  { type: 'number', locale: written.locale },
                ],
              },
            ],
          }
        : { kind: 'open', title: t('Make a variable that reads a number'), at: '/variables' },
    };
  }
  if (typeof comparison.value !== 'string') return undefined;
  const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');
  if (wouldHold({ ...comparison, value: tidy(comparison.value) }, tidy(saw)))
    return {
      code: 'value-space',
      severity: 'trouble',
      words: [
        ...start,
        { strong: `“${saw}”` },
        t(': only the '),
        { strong: t('white space') },
        t(' differs from what the rule asks for.'),
      ],
      ...(difference && { difference }),
      action: {
        kind: 'edit-clause',
        title: t('Ask for it as the page writes it'),
        at,
        change: [{ pointer: `${at}/value`, value: saw }],
      },
    };
  if (!comparison.ignoreCase && wouldHold({ ...comparison, ignoreCase: true }, saw))
    return {
      code: 'value-case',
      severity: 'trouble',
      words: [
        ...start,
        { strong: saw },
        t(': only '),
        { strong: t('capital letters') },
        t(' differ from what the rule asks for.'),
      ],
      ...(difference && { difference }),
      action: {
        kind: 'edit-clause',
        title: t('Take capital and small letters for the same'),
        at,
        change: [{ pointer: `${at}/ignoreCase`, value: true }],
      },
    };
  return undefined;
}

/** How many places a variable of the page could mean, where another than the first says what is asked for. */
function firstOfSeveral(asked: Case, comparison: Comparison): number | undefined {
  const declared = asked.ruleSet.variables?.find(({ id }) => id === comparison.variable);
  const { from, selector, read = 'text' } = declared?.settings ?? {};
  if (declared?.type !== 'element' || from !== 'page' || typeof selector !== 'string' || read !== 'text')
    return undefined;
  const state = targetAt(asked, selector);
  if (!state?.matches || state.matches < 2) return undefined;
  const others = state.elements.slice(1).map(({ chain }) => chain[0]?.text);
  const holds = others.some((text) => {
    const number = text === undefined ? undefined : writtenNumber(text)?.number;
    return wouldHold(comparison, text) || (number !== undefined && wouldHold(comparison, number));
  });
  return holds ? state.matches : undefined;
}

/** A proposal for what the rule could ask for instead. */
function editTo(comparison: Comparison, at: string, saw: unknown): Action | undefined {
  const { operator, value } = comparison;
  if (!/^(string|number|boolean)$/.test(typeof saw)) return undefined;
  if (operator === 'starts-with' && typeof value === 'string' && String(saw).includes(value))
    return {
      kind: 'edit-clause',
      title: t('Ask for one that contains {value}', { value }),
      at,
      change: [{ pointer: `${at}/operator`, value: 'contains' }],
    };
  // Of ranges and patterns a person has to say what is meant.
  if (!/^(equals|contains|starts-with|ends-with)$/.test(operator) || String(saw).length >= maxSeen)
    return undefined;
  return {
    kind: 'edit-clause',
    title: t('Ask for {value} instead', { value: valueWords(saw) }),
    at,
    change: [{ pointer: `${at}/value`, value: saw }],
  };
}

/** Where the rule looks when the page is shown, it can wait for what brings the value. */
function waitFor({ rule, at }: Case, event: string | undefined): Action | undefined {
  const index = rule.triggers.findIndex(({ type }) => type === 'page-view');
  const trigger = rule.triggers[index];
  if (!trigger) return undefined;
  const pointer = `${at}/triggers/${index}`;
  const value = event
    ? { type: 'data-layer', settings: { event } }
    : { ...trigger, settings: { ...trigger.settings, when: 'loaded' } };
  return {
    kind: 'wait-for-value',
    title: event ? t('Wait for {event} on the data layer', { event }) : t('Wait until the page has loaded'),
    at: pointer,
    change: [{ pointer, value }],
  };
}

function isNumeric({ catalog }: Case, { operator, value }: Comparison): boolean {
  return (
    own(catalog.operators, operator)?.expects === 'number' ||
    typeof value === 'number' ||
    (operator === 'equals' && /^\d+([.,]\d+)?$/.test(String(value)))
  );
}

function differenceFrom({ operator, value }: Comparison, saw: unknown): Difference | undefined {
  if (typeof saw !== 'string' || typeof value !== 'string' || value.includes('{{')) return undefined;
  return /^(equals|contains|starts-with|ends-with)$/.test(operator) ? differenceOf(value, saw) : undefined;
}

/** "starts with /product/", from the clause's own words without the variable in front. */
function wantedWords(asked: Case, comparison: Comparison, variable: string, not: boolean): Words {
  const { ruleSet, catalog } = asked;
  const words = readCondition(not ? { not: comparison } : comparison, ruleSet, catalog);
  const rest = words.startsWith(`${variable} `) ? words.slice(variable.length + 1) : words;
  const operator = own(catalog.operators, comparison.operator);
  const says = (not ? operator?.negated : operator?.title) ?? comparison.operator;
  return rest.startsWith(`${says} `)
    ? [`${says} `, { strong: rest.slice(says.length + 1) }]
    : [{ strong: rest }];
}

function declaredAt({ ruleSet }: Case, variable: string): string | undefined {
  const index = ruleSet.variables?.findIndex(({ id }) => id === variable) ?? -1;
  return index < 0 ? undefined : `/variables/${index}`;
}

function formatOf({ ruleSet }: Case, variable: string) {
  return ruleSet.variables?.find(({ id }) => id === variable)?.format;
}

function valueThen({ moment }: Case, variable: string): unknown {
  return moment?.sources.find(({ values }) => Object.hasOwn(values, variable))?.values[variable];
}

/** The page itself told what it saw, or the recording holds that there was nothing. */
function wasRead(asked: Case, variable: string): boolean {
  return asked.outcome === asked.told || valueThen(asked, variable) !== undefined;
}

function isMasked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'masked' in value;
}
