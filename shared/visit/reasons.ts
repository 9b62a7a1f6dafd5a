/** The one reason that mattered: why a rule did, or did not, do its part at a moment of a recorded visit. */
import { t } from '../texts/t';
import { caseOf, type Question } from './question';
import type { Reason } from './reason';
import { unmet } from './reasonsOfClauses';
import { delivered } from './reasonsOfDelivery';
import { limited } from './reasonsOfLimits';
import { notNoticed } from './reasonsOfNoticing';
import { notRunning } from './reasonsOfRunning';

export type { Question } from './question';

/** Nearest cause first. Never throws; what a recording does not show is said to be unknown. */
export function reasonFor(question: Question): Reason {
  const asked = caseOf(question);
  if (!asked)
    return {
      code: 'rule-not-built',
      severity: 'note',
      nearMiss: false,
      words: [t('This rule was '), { strong: t('not there') }, t(' when the page ran your draft.')],
      action: { kind: 'load-draft', title: t('Load the draft again') },
    };
  const { outcome, told, at } = asked;
  // What was evaluated anew is about today's document, whatever the page ran.
  const idle = question.outcome ? undefined : notRunning(asked);
  if (idle) return idle;
  if (!outcome) return notNoticed(asked);
  if (outcome.stoppedBy === 'error')
    return {
      code: 'rule-threw',
      severity: 'trouble',
      nearMiss: false,
      words: [
        t('The rule '),
        { strong: t('broke') },
        t(' on what it read from the page: '),
        { strong: told?.error ?? t('an error') },
        '.',
      ],
      action: { kind: 'open', title: t('Open the rule'), at },
    };
  if (outcome.fired) return delivered(asked);
  return (
    limited(asked) ??
    unmet(asked) ?? {
      code: 'unknown',
      severity: 'note',
      nearMiss: false,
      words: [t('Whether it would fire '), { strong: t('cannot be known') }, t(' from what was recorded.')],
      action: { kind: 'open', title: t('Open the rule'), at },
    }
  );
}
