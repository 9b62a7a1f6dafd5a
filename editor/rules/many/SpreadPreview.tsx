import { useMemo } from 'react';
import { readRule } from '../../../shared/readRule';
import type { RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { catalog } from '../../shell/document';
import type { Spreading } from './spread';
import { wordChanges } from './wordChanges';

/** More than a screenful is counted. */
const maxShown = 8;

/** The copies as sentences, with what is other than in their originals marked. */
export function SpreadPreview({ before, result }: { before: RuleSet; result: Spreading }) {
  const copies = result.rules.filter(({ same }) => !same);
  const shown = useMemo(
    () =>
      result.rules
        .filter(({ same }) => !same)
        .slice(0, maxShown)
        .map(({ of, rule }) => {
          const original = before.rules.find(({ id }) => id === of);
          const was = original ? readRule(before, original, catalog) : '';
          return { rule, parts: wordChanges(was, readRule(result.ruleSet, rule, catalog)) };
        }),
    [before, result],
  );
  if (copies.length === 0) return null;
  const shared = [
    result.targets.length > 0 && named(result.targets, 'target'),
    result.variables.length > 0 && named(result.variables, 'variable'),
  ].filter(Boolean);
  return (
    <section aria-label={t('What is made')} className="spread-preview">
      <ul>
        {shown.map(({ rule, parts }) => (
          <li key={rule.id}>
            <b>{rule.name}</b> <code>{rule.id}</code>
            <p>
              {parts.map(({ text, changed }, at) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are their place
                changed ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
              )}
            </p>
          </li>
        ))}
      </ul>
      {copies.length > maxShown && (
        <p className="quiet">
          {t('And')} {copies.length - maxShown} {t('more like these.')}
        </p>
      )}
      <p className="field-hint">
        {shared.length > 0
          ? t('Also made, because the text occurs in them: {shared}. All else is shared.', {
              shared: shared.join(' and '),
            })
          : t('Targets and variables are shared: the text does not occur in them.')}
      </p>
    </section>
  );
}

function named(things: readonly { id: string; name?: string }[], word: 'target' | 'variable'): string {
  const names = things.slice(0, 3).map(({ id, name }) => name ?? id);
  const more = things.length - names.length;
  const list =
    more > 0 ? t('{names} and {count} more', { names: names.join(', '), count: more }) : names.join(', ');
  return word === 'target'
    ? t('{count, plural, one {target} other {targets}} {list}', { count: things.length, list })
    : t('{count, plural, one {variable} other {variables}} {list}', { count: things.length, list });
}
