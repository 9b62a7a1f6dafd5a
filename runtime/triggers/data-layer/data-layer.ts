import type { Fire, Stop } from '../../core/types';
import { watchLayer } from '../../lib/dataLayer';
import { lookedAt } from '../../lib/lookedAt';
import type { DataLayerSettings } from './data-layer.definition';

type Settings = Omit<DataLayerSettings, 'pattern'> & { pattern?: RegExp };

export default function dataLayer(settings: Settings, fire: Fire): Stop {
  const { event } = settings;
  return watchLayer(
    (USES.dataLayerTrigger!.layer && settings.layer) || 'dataLayer',
    (data) => {
      const name = data['event'];
      if (
        typeof name === 'string' &&
        (!event || name === event) &&
        (!USES.dataLayerTrigger!.pattern || !settings.pattern || settings.pattern.test(lookedAt(name)))
      )
        fire({ data });
    },
    !USES.dataLayerTrigger!.backlog || settings.backlog !== 'skip',
  );
}
