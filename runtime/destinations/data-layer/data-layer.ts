import type { Send } from '../../core/types';
import { pushGlobal } from '../../lib/callGlobal';
import type { DataLayerDestinationSettings } from './data-layer.definition';

export default function dataLayer(settings: DataLayerDestinationSettings): Send {
  return ({ name, params }) =>
    pushGlobal((USES.dataLayerDestination!.layer && settings.layer) || 'dataLayer', {
      ...params,
      event: name,
    });
}
