import type { Site } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { problemAt } from '../forms/FormScope';
import { ListField } from '../forms/ListField';
import { edit, useProblems, useRuleSet } from '../shell/document';
import { RadioList } from '../ui/RadioList';

/** How far the container looks: into frames of a page, and from one of the site's hosts to another. */
export function SiteReach() {
  return (
    <>
      <section className="page-section">
        <h2>{t('Frames on its pages')}</h2>
        <p>{t('A checkout or a booking form may stand in a frame: a page within the page.')}</p>
        <Frames />
      </section>
      <section className="page-section">
        <h2>{t('Several hosts and domains')}</h2>
        <p>
          {t(
            'Browsers keep what a site stores for each host alone: someone who goes from www.shop.example to checkout.shop.example is somebody new there. On the domains named here a visitor stays the same.',
          )}
        </p>
        <Domains />
      </section>
    </>
  );
}

/** The site without what is left at its default. */
function withSite(site: Site, change: Partial<Record<'frames' | 'domains', unknown>>): Site {
  return Object.fromEntries(
    Object.entries({ ...site, ...change }).filter(([, value]) => value !== undefined),
  ) as Site;
}

function Frames() {
  const { site } = useRuleSet();
  const problem = problemAt(useProblems(), '/site/frames');
  return (
    <div data-path="/site/frames" tabIndex={-1}>
      <RadioList
        label={t('Frames')}
        value={site.frames ?? 'own'}
        options={[
          {
            value: 'own',
            label: t('Each for itself'),
            hint: t(
              'A frame that has the line counts as a page of its own. What happens in others is not seen.',
            ),
          },
          {
            value: 'same-origin',
            label: t('Follow frames of the same address'),
            hint: t(
              'Clicks, forms and elements in them fire the same rules. One that has the line itself is part of the page: no page view, visit or time of its own, and nothing is counted twice.',
            ),
          },
          {
            value: 'site',
            label: t('Follow frames of all the site’s addresses'),
            hint: t(
              'Frames of the site’s other addresses that have the line belong to the visit too, with the page’s visitor and its answer about consent.',
            ),
          },
        ]}
        onChange={(frames) =>
          edit(t('Change what frames are'), (ruleSet) => ({
            ...ruleSet,
            site: withSite(ruleSet.site, { frames: frames === 'own' ? undefined : frames }),
          }))
        }
      />
      {problem && <p className="quiet">{problem.message}</p>}
    </div>
  );
}

function Domains() {
  const { site } = useRuleSet();
  return (
    <ListField
      label={t('Domains of one visitor')}
      hint={t(
        'Each with all its hosts: shop.example. One cookie on each, for thirteen months at most, and links and posted forms between them say for two minutes who comes. Only where consent allows Milepost’s own storage, on both sides; taken back on one host, it is gone on all of that domain.',
      )}
      problem={problemAt(useProblems(), '/site/domains')}
      value={site.domains ?? []}
      onChange={(list) =>
        edit(t('Change the domains of one visitor'), (ruleSet) => ({
          ...ruleSet,
          site: withSite(ruleSet.site, {
            domains: list.length > 0 ? list.map(domainOf) : undefined,
          }),
        }))
      }
    />
  );
}

/** What people paste for a domain: `https://Shop.example/` is `shop.example`. */
function domainOf(written: string | number): string {
  return String(written)
    .toLowerCase()
    .replace(/^\w+:\/\//, '')
    .replace(/[/:?#].*$/, '');
}
