import { useLocation } from 'wouter';
import type { Demo, NewSite, SiteSummary } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { firstRuleSet } from './firstRuleSet';

export interface DemoOffersProps {
  demo: Demo;
  sites: readonly SiteSummary[];
  busy: boolean;
  onCreate: (site: NewSite) => void;
  /** Fills the questions above with the shop. */
  onUse: () => void;
}

/** The demo shop: to look around in, or to start on. */
export function DemoOffers({ demo, sites, busy, onCreate, onUse }: DemoOffersProps) {
  const [, go] = useLocation();
  const sample = sites.find((site) => site.sample);
  const { origin } = new URL(demo.url);
  return (
    <section aria-labelledby="start-demo">
      <h2 id="start-demo">{t('Or try it on the demo shop')}</h2>
      <p>{t('A small shop with a consent banner runs beside this editor.')}</p>
      <div className="start-offers">
        <div>
          <Button
            disabled={busy}
            onClick={() =>
              sample
                ? go(`/${sample.id}/rules`)
                : onCreate({
                    name: t('Sample shop'),
                    ruleSet: { ...demo.ruleSet, name: t('Sample shop') },
                    sample: true,
                  })
            }
          >
            {t('Look around in a sample')}
          </Button>
          <p>
            {t(
              '{count} ready rules, a plan and what they need. Change what you like, and throw it away when you have seen enough.',
              { count: demo.ruleSet.rules.length },
            )}
          </p>
        </div>
        <div>
          <Button disabled={busy} onClick={onUse}>
            {t('Plan for the demo shop')}
          </Button>
          <p>{t('Fills in the questions, as if the shop were yours.')}</p>
        </div>
      </div>
      <div className="start-buttons">
        <Button
          look="plain"
          disabled={busy}
          onClick={() =>
            onCreate({ name: t('Demo shop'), ruleSet: firstRuleSet(t('Demo shop'), origin, 'page') })
          }
        >
          {t('Start empty on the demo shop')}
        </Button>
        <Button
          look="plain"
          disabled={busy}
          onClick={() => onCreate({ name: t('Demo shop'), ruleSet: demo.ruleSet })}
        >
          {t('Start with its ready rules')}
        </Button>
      </div>
    </section>
  );
}
