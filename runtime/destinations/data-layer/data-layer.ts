import type { Send } from '../../core/types';
import { pushGlobal } from '../../lib/callGlobal';
import type { DataLayerDestinationSettings } from './data-layer.definition';

export default function dataLayer({ layer = 'dataLayer' }: DataLayerDestinationSettings): Send {
  return ({ name, params }) => pushGlobal(layer, { ...params, event: name });
}
