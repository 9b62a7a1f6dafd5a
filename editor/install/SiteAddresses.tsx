import { t } from '../../shared/texts/t';
import { problemAt } from '../forms/FormScope';
import { ListField } from '../forms/ListField';
import { edit, useProblems, useRuleSet } from '../shell/document';
import { originOf } from '../start/firstRuleSet';

const path = '/site/origins';

/** From where events are taken. */
export function SiteAddresses() {
  const { site } = useRuleSet();
  return (
    <section className="page-section">
      <h2>{t('Addresses of the site')}</h2>
      <p>{t('Events are taken from pages of these addresses only; what comes from others is set aside.')}</p>
      <div data-path={path} tabIndex={-1}>
        <ListField
          label={t('Addresses')}
          hint={t(
            'Each of its hosts, such as https://www.shop.example. One that you add counts at once: what was set aside because of it can be checked again.',
          )}
          problem={problemAt(useProblems(), path)}
          value={site.origins}
          onChange={(list) =>
            edit(
              t('Change the addresses of the site'),
              (ruleSet) => ({ ...ruleSet, site: { ...ruleSet.site, origins: addressesOf(list) } }),
              path,
            )
          }
        />
      </div>
    </section>
  );
}

/** What people paste for an address: `shop.example/cart` is `https://shop.example`. What is none stays, with its problem. */
function addressesOf(list: readonly (string | number)[]): string[] {
  return [...new Set(list.map((written) => originOf(String(written)) ?? String(written)))];
}
