import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { type Entry, entryOf, layerOf } from '../../lib/dataLayer';
import type { DataLayerVariableSettings } from './data-layer.definition';

/** The latest push that holds the path; what the trigger was told comes first. A null clears what was pushed before. */
export default function dataLayer(
  { path, layer = 'dataLayer', default: missing }: DataLayerVariableSettings,
  { data }: Occurrence,
): Value {
  const pushed = [...layerOf(layer), data];
  const keys = path.split('.');
  let value: unknown;
  for (let place = pushed.length; place-- && value === undefined; )
    value = keys.reduce<unknown>(
      (held, key) => (held === null || held === undefined ? held : (held as Entry)[key]),
      entryOf(pushed[place]),
    );
  return (value as Value) ?? missing;
}
