import type { Value } from '../../../shared/definition';
import { layerState } from '../../lib/dataLayer';
import { at } from '../../lib/path';
import type { DataLayerVariableSettings } from './data-layer.definition';

type Settings = Pick<DataLayerVariableSettings, 'path'> & Partial<DataLayerVariableSettings>;

/** The state of the data layer now; while a push is being told, as it is right after that push. */
export default function dataLayer({ path, layer, version, default: missing }: Settings): Value {
  const state = layerState((USES.dataLayerVariable!.layer && layer) || 'dataLayer');
  const value =
    USES.dataLayerVariable!.version__1 && version === '1' ? state.flat_[path] : at(state.model_, path);
  return (value as Value) ?? missing;
}
