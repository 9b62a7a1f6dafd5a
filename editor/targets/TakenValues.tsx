import { ArrowRight } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { useRule } from '../rules/RuleContext';
import { listed } from '../texts/listed';
import { Button } from '../ui/Button';
import { type Fill, fillIn, fillsFor } from './fillParams';
import { forgetTaken, useTaken } from './takenStore';
import './targets.css';

/** What was taken along when a target of this rule was picked, and does not ride on its event yet. */
export function TakenValues() {
  const { rule, scope, change } = useRule();
  const { ruleSet, catalog } = scope;
  const taken = useTaken();
  const targets = rule.triggers
    .map(({ settings }) => settings['target'])
    .filter((one) => typeof one === 'string');
  const values = targets
    .flatMap((target) => taken[target] ?? [])
    .filter(({ variable }) => ruleSet.variables?.some(({ id }) => id === variable));
  const fills = fillsFor(rule, ruleSet, values);
  if (fills.length === 0) return null;
  const put = (some: readonly Fill[]) =>
    change(t('Fill in {listed}', { listed: listed(some.map(({ param }) => param)) }), (old) => old, {
      also: (document) => fillIn(document, rule.id, some, catalog),
    });
  return (
    <section className="taken-values" aria-label={t('Values taken on the page')}>
      <p>
        {rule.event
          ? t('Taken on the page, and not sent with {event} yet:', { event: rule.event })
          : t('Taken on the page. Choose an event first, then it can carry them:')}
      </p>
      <ul>
        {fills.map((fill) => (
          <li key={fill.param}>
            <code>{fill.param}</code>
            <ArrowRight size={13} aria-hidden="true" />
            <span className="taken-sample">{sampleOf(fill)}</span>
            {fill.isNew && rule.event && (
              <span className="quiet" title={t('The event gets a parameter of this name')}>
                {t('new')}
              </span>
            )}
            {rule.event && fills.length > 1 && (
              <Button
                small
                look="plain"
                aria-label={t('Fill in {param}', { param: fill.param })}
                onClick={() => put([fill])}
              >
                {t('Fill in')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row-actions">
        {rule.event && (
          <Button small look="primary" onClick={() => put(fills)}>
            {t('Fill in')} {listed(fills.map(({ param }) => param))}
          </Button>
        )}
        <Button small look="plain" onClick={() => targets.forEach(forgetTaken)}>
          {t('Not now')}
        </Button>
      </div>
    </section>
  );
}

/** “Canal tote”, and “185” of a price: what it read where it was taken, then elsewhere. */
function sampleOf({ currency, taken: { value } }: Fill): string {
  if (currency) return value.currency?.code ?? '';
  const [here, ...others] = value.samples.map((sample) => sample ?? 'nothing');
  return [`“${here}”`, others.length > 0 && `elsewhere ${others.join(', ')}`].filter(Boolean).join(', ');
}
