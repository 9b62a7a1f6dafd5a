import type { Fire, Stop } from '../../core/types';
import { watchLayer } from '../../lib/dataLayer';
import type { DataLayerSettings } from './data-layer.definition';

type Settings = Omit<DataLayerSettings, 'pattern'> & { pattern?: RegExp };

export default function dataLayer({ event, pattern, layer, backlog }: Settings, fire: Fire): Stop {
  return watchLayer(
    layer || 'dataLayer',
    (data) => {
      const name = data['event'];
      if (typeof name === 'string' && (!event || name === event) && (!pattern || pattern.test(name)))
        fire({ data });
    },
    backlog !== 'skip',
  );
}
