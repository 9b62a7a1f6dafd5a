import { useMemo } from 'react';
import { t } from '../../shared/texts/t';
import { settledProblems, useFreshId } from '../rules/freshRule';
import { labelWithKey } from '../shell/actions';
import { useProblems, useRuleSet } from '../shell/document';
import { problemsAction } from '../shell/shellActions';
import { show, useShell } from '../shell/shellStore';
import { Dot } from '../ui/Badge';
import { countOf } from './problemGroups';

/** How many there are, and the way to them. Always visible, quiet when there is nothing. */
export function ProblemsButton() {
  const all = useProblems();
  const { rules } = useRuleSet();
  const fresh = useFreshId();
  const open = useShell((state) => state.problems);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which rule is fresh is kept outside React
  const counts = useMemo(() => countOf(settledProblems(all, rules)), [all, rules, fresh]);
  const grave = counts.error + counts.warning;
  const tone = counts.error > 0 ? 'bad' : counts.warning > 0 ? 'warn' : 'ok';
  const words =
    grave === 0 ? t('No problems') : t('{grave, plural, one {# problem} other {# problems}}', { grave });
  return (
    <button
      type="button"
      className="bar-text"
      data-problems-button=""
      aria-expanded={open}
      title={labelWithKey(problemsAction)}
      onClick={() => show('problems', !open)}
    >
      <Dot tone={tone} /> <span className="bar-wide">{words}</span>
      <span className="bar-narrow">
        {grave}
        <span className="visually-hidden">
          {' '}
          {t('{grave, plural, one {problem} other {problems}}', { grave })}
        </span>
      </span>
      {counts.hint > 0 && (
        <span className="bar-hints bar-wide">
          <span className="visually-hidden">, </span>
          {t('{hint, plural, one {# hint} other {# hints}}', { hint: counts.hint })}
        </span>
      )}
    </button>
  );
}
