import type { Catalog } from '../definition';
import type { Severity } from '../problem';
import { nameAgainstNaming, nameRefused, namesAlike } from '../problems/practice';
import type { RuleSet } from '../ruleset/types';
import { t } from '../texts/t';
import { fitName, fitsNaming, namingOf } from './names';
import { nearName } from './nearNames';
import { refusalsOf } from './senders';

export interface NameAdvice {
  /** An error: the name cannot be taken. */
  severity: Severity;
  message: string;
  /** A name that would be better, free to take. */
  use?: string;
}

/**
 * What to say while someone types a name for an event. `own`: its name so far, which is not held against it. `stage`: the name of its
 * stage, for names of three parts.
 */
export function nameAdvice(
  typed: string,
  own: string | undefined,
  stage: string,
  ruleSet: RuleSet,
  catalog: Catalog,
): NameAdvice[] {
  const name = typed.trim();
  const others = ruleSet.plan.events.flatMap((event) => (event.name === own ? [] : [event.name]));
  if (name === '') return [{ severity: 'error', message: t('An event needs a name.') }];
  if (others.includes(name)) {
    return [{ severity: 'error', message: t('The plan already has {name}. Choose another name.', { name }) }];
  }
  const naming = namingOf(ruleSet.plan);
  const advice: NameAdvice[] = [];
  if (!fitsNaming(name, naming)) {
    const better = fitName(name, naming, stage);
    const isFree = better !== '' && !others.includes(better);
    const { message } = nameAgainstNaming('', name, naming, isFree ? better : '');
    advice.push({ severity: 'hint', message, ...(isFree && { use: better }) });
  }
  const near = nearName(name, others);
  if (near !== undefined)
    advice.push({ severity: 'hint', message: namesAlike('', 'event', name, near).message });
  for (const { destination, reserved, rule } of refusalsOf(name, ruleSet, catalog)) {
    const { message } = nameRefused('', name, destination, reserved ? undefined : rule);
    advice.push({ severity: 'warning', message });
  }
  return advice;
}
