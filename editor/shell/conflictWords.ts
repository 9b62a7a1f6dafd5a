/** A thing that two people changed, as the choice between them reads. */

import { type Change, changesBetween } from '../../shared/changes/changes';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog } from '../compile/runtime';
import type { Conflict } from '../store/merge';

export interface ConflictWords {
  thing: string;
  /** `Rule “Add to cart”` */
  title: string;
  mine: Change[];
  theirs: Change[];
}

/** What each side made of each thing, both against what they started from. */
export function conflictWords(
  conflicts: readonly Conflict[],
  base: RuleSet,
  mine: RuleSet,
  theirs: RuleSet,
): ConflictWords[] {
  const here = changesBetween(base, mine, catalog);
  const there = changesBetween(base, theirs, catalog);
  return conflicts.map(({ thing }) => {
    const [own, other] = [of(thing, here), of(thing, there)];
    return { thing, title: titleOf(thing, own[0] ?? other[0]), mine: own, theirs: other };
  });
}

function of(thing: string, changes: readonly Change[]): Change[] {
  const [list = '', second, third] = thing.split('/');
  if (list === 'plan' && third !== undefined)
    return changes.filter(({ part, noun, id }) => part === 'plan' && `${noun}s` === second && id === third);
  if (list !== 'plan' && second !== undefined)
    return changes.filter(({ part, id }) => part === list && id === second);
  if (list === 'consent' || list === 'site')
    return changes.filter(({ part, name }) => part === list && name !== 'Rule set');
  return whole[thing]?.startsWith('The order')
    ? changes.filter(({ part, noun }) => part === list && noun === 'order')
    : changes.filter(({ name, part }) => part === 'site' && name === 'Rule set');
}

const whole: Readonly<Record<string, string>> = {
  rules: t('The order of rules'),
  targets: t('The order of targets'),
  variables: t('The order of variables'),
  destinations: t('The order of destinations'),
  tests: t('The order of tests'),
  'plan/stages': t('The order of stages'),
  'plan/events': t('The order of events'),
  consent: 'Consent',
  site: t('The site'),
  name: t('The name of the site'),
};

function titleOf(thing: string, change: Change | undefined): string {
  if (whole[thing]) return whole[thing];
  if (!change || !thing.includes('/')) return t('The rule set');
  return `${change.noun.charAt(0).toUpperCase()}${change.noun.slice(1)} “${change.name}”`;
}
