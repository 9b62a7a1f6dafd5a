import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { momentsOf } from '../../../shared/visit/moments';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { type Made, madeOf } from './made';
import { waitsForPress } from './nearMisses';
import { RuleCard } from './RuleCard';
import type { Row } from './rows';

/** Few enough to be read without a click. */
const mostOpen = 3;
const order: readonly Made['verdict'][] = ['fired', 'almost', 'did-not-fire'];

/** What every rule made of a row: fired ones, then near misses; the others folded under one line. `first` leads. */
export function RulesSection({ row, visit, first }: { row: Row; visit: Visit; first: string | undefined }) {
  const ruleSet = visit.drafts[row.draft]?.ruleSet;
  const [open, setOpen] = useState('');
  const moments = useMemo(() => momentsOf(visit, catalog), [visit]);
  const { shown, folded } = useMemo(() => {
    const made = (rules: readonly string[]) =>
      rules.flatMap((rule) => madeOf(row, rule, visit, catalog, moments) ?? []);
    const asked = [...new Set(row.rules.map(({ rule }) => rule))];
    const silent = (ruleSet?.rules ?? [])
      .filter((rule) => !asked.includes(rule.id) && (rule.id === first || mightHave(row, rule)))
      .map(({ id }) => id);
    const all = made([...asked, ...silent]).sort(
      (a, b) =>
        Number(b.rule === first) - Number(a.rule === first) ||
        order.indexOf(a.verdict) - order.indexOf(b.verdict),
    );
    // Nobody did anything: that rules which wait for somebody did not fire is no news.
    if (row.kind === 'draft') return { shown: all.filter(isNews), folded: [] };
    const leading = all.filter(
      (one) =>
        one.rule === first || one.verdict !== 'did-not-fire' || (one.asked && asked.length <= mostOpen),
    );
    const shown = leading.length > 0 ? leading : all.slice(0, 1);
    return { shown, folded: all.filter((one) => !shown.includes(one)) };
  }, [row, visit, ruleSet, first, moments]);
  if (!ruleSet || shown.length === 0)
    return (
      <p className="moment-none">
        {row.kind === 'draft'
          ? t('The page runs your changed rules from here on. Do it again there to see what they make of it.')
          : ruleSet
            ? t('No rule waits for this.')
            : t('The page ran no draft yet, so no rule was asked.')}
      </p>
    );
  return (
    <div className="moment-rules">
      {shown.map((made) => (
        <RuleCard key={made.rule} made={made} index={row.index} ruleSet={ruleSet} />
      ))}
      {folded.length > 0 && (
        <details
          className="moment-folded"
          open={open === row.id}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open ? row.id : '')}
        >
          <summary>
            <ChevronRight size={14} aria-hidden="true" />
            {t('{count, plural, one {# other rule} other {# other rules}} did not fire', {
              count: folded.length,
            })}
          </summary>
          {open === row.id &&
            folded.map((made) => (
              <RuleCard key={made.rule} made={made} index={row.index} ruleSet={ruleSet} />
            ))}
        </details>
      )}
    </div>
  );
}

/** A press may have been meant for any rule that waits for one. */
function mightHave(row: Row, rule: Rule): boolean {
  return (row.kind === 'click' || row.kind === 'submit') && waitsForPress(rule);
}

/** It fired as soon as the draft ran, or cannot run in it. */
function isNews({ verdict, reason }: Made): boolean {
  return verdict === 'fired' || reason.severity === 'trouble';
}
