import { useMemo } from 'react';
import type { Problem } from '../../../shared/problem';
import type { Rule, Target } from '../../../shared/ruleset/types';
import { countOn } from '../../../shared/target/countOn';
import { t } from '../../../shared/texts/t';
import { ago } from '../../shell/ago';
import { useContainer, useRuleSet } from '../../shell/document';
import { useSeenPages } from '../../targets/seenPages';
import { kilobytes } from '../../versions/kilobytes';
import { useSeen } from '../many/useSeenRules';
import { useRuleEffect } from './useRuleEffect';

/** What the rule comes to as it stands: problems, bytes, what it means on the last page, how often it would have fired. */
export function RuleEffect({ rule, problems }: { rule: Rule; problems: readonly Problem[] }) {
  const container = useContainer();
  const cost = container?.rules.find((one) => one.id === rule.id);
  const grave = problems.filter(({ severity }) => severity !== 'hint').length;
  return (
    <dl className="rule-facts" aria-label={t('What this rule comes to')}>
      <div>
        <dt>{t('to mend')}</dt>
        <dd className="number">
          {grave === 0
            ? t('nothing')
            : t('{count, plural, one {# problem} other {# problems}}', { count: grave })}
        </dd>
      </div>
      <Fired rule={rule} />
      <OnLastPage rule={rule} />
      <OnSite rule={rule.id} />
      {cost && (
        <div>
          <dt title={t('{count} bytes before compression', { count: cost.raw })}>
            {t('of the container’s {size}', { size: kilobytes(container?.bytes.gzip ?? 0) })}
          </dt>
          <dd className="number">{t('{count} bytes', { count: cost.estimated })}</dd>
        </div>
      )}
      <div>
        <dt>{t('rule id')}</dt>
        <dd>
          <code>{rule.id}</code>
        </dd>
      </div>
    </dl>
  );
}

function Fired({ rule }: { rule: Rule }) {
  const known = useRuleEffect(rule.id);
  if (!known) return null;
  const { visits, effect } = known;
  if (visits === 0)
    return (
      <div>
        <dt>{t('would have fired: use your site in Preview to see')}</dt>
        <dd className="number">–</dd>
      </div>
    );
  if (!effect) return null;
  const { fired, almost, unknown } = effect;
  const also = [
    almost > 0 && t('{almost} almost', { almost }),
    unknown > 0 && t('{unknown} cannot be known', { unknown }),
  ].filter(Boolean);
  return (
    <div aria-live="polite">
      <dt>
        {t('would have fired in your {visits, plural, one {recorded visit} other {# recorded visits}}', {
          visits,
        })}
        {also.length > 0 && ` (${also.join(', ')})`}
      </dt>
      <dd className="number">{t('{fired, plural, one {# time} other {# times}}', { fired })}</dd>
    </div>
  );
}

/** How often it fired for visitors of the live site. */
function OnSite({ rule }: { rule: string }) {
  const { known, rules } = useSeen();
  const seen = rules.get(rule);
  // Until it was published, it says nothing that the draft's state does not say.
  if (!known || !seen) return null;
  const { lastAt, week, month } = seen;
  return (
    <div>
      <dt>
        {t('on your site in 7 days, {month} in 30, last {when}', {
          month: month.toLocaleString(),
          when: ago(lastAt, Date.now()),
        })}
      </dt>
      <dd className="number">{t('{fired, plural, one {# time} other {# times}}', { fired: week })}</dd>
    </div>
  );
}

/** What its targets mean on the page that was looked at last. */
function OnLastPage({ rule }: { rule: Rule }) {
  const { targets } = useRuleSet();
  const [page] = useSeenPages();
  const count = useMemo(() => {
    const meant = rule.triggers.flatMap(({ settings: { target } }): Pick<Target, 'selector' | 'guards'>[] =>
      typeof target === 'string' && target !== ''
        ? [targets?.find(({ id }) => id === target) ?? { selector: target }]
        : [],
    );
    if (!page || meant.length === 0) return undefined;
    const counts = meant.map(({ selector, guards = [] }) => countOn(page, { selector, guards }));
    return counts.includes(null) ? undefined : counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  }, [page, rule.triggers, targets]);
  if (count === undefined || !page) return null;
  return (
    <div>
      <dt>{t('on {path}', { path: page.path })}</dt>
      <dd className="number">
        {t('{count, plural, one {# match} other {# matches}}', { count })}
        {page.cut && count > 0 ? '+' : ''}
      </dd>
    </div>
  );
}
