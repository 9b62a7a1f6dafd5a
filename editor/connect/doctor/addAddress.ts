import { t } from '../../../shared/texts/t';
import { edit } from '../../store/store';
import { hostOf } from './trouble';

/** One more origin from which the site's pages are served. */
export function addAddress(origin: string): void {
  edit(t('Add {host}', { host: hostOf(origin) }), (ruleSet) =>
    ruleSet.site.origins.includes(origin)
      ? ruleSet
      : { ...ruleSet, site: { ...ruleSet.site, origins: [...ruleSet.site.origins, origin] } },
  );
}
