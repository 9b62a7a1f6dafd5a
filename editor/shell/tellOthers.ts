/** Says in one quiet line what someone else changed while this editor was open. */

import { navigate } from 'wouter/use-browser-location';
import { t } from '../../shared/texts/t';
import { namesInWords, othersChanges } from '../store/othersChanges';
import { store } from '../store/store';
import { notify } from '../ui/Toast';

/** Returns its stop. */
export function startTelling(): () => void {
  return store.subscribe(({ arrived, site }, before) => {
    if (!arrived || arrived === before.arrived || !site) return;
    const { words, names, rule } = othersChanges(arrived.before, arrived.after);
    if (words === '') return;
    notify({
      id: 'others',
      title: t('{value} changed {words}', {
        value: arrived.byTab ? t('Another tab') : t('Someone else'),
        words,
      }),
      ...(names.length > 0 && { description: namesInWords(names) }),
      ...(rule !== undefined && {
        action: { label: t('Show'), run: () => navigate(`/${site.id}/rules/${encodeURIComponent(rule)}`) },
      }),
    });
  });
}
