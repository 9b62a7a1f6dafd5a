import type { Catalog } from '../../shared/definition';
import type { Destination } from '../../shared/ruleset/types';
import { join } from '../../shared/sentence';
import { t } from '../../shared/texts/t';
import { signalsOf, signalWords } from '../rules/destinationsOf';

/** Google splits advertising in three, which most banners ask for as one. */
const advertising = ['ad_storage', 'ad_user_data', 'ad_personalization'];

/** `waits for analytics` */
export function waitsForWords(destination: Destination, catalog: Catalog): string {
  const signals = signalsOf(destination, catalog);
  if (signals.length === 0) return t('needs no consent');
  const isAll = advertising.every((signal) => signals.includes(signal));
  const said = isAll ? ['ad_storage', ...signals.filter((signal) => !advertising.includes(signal))] : signals;
  return t('waits for {signals}', { signals: join(said.map(signalWords), 'and') });
}
