import type { Value } from '../../../shared/definition';
import { at, parsed } from '../../lib/path';
import { stored } from '../../lib/storage';
import type { StorageSettings } from './storage.definition';

export default function storage({ key, area, path }: StorageSettings): Value {
  const text = stored(USES.storageVariable!.area && area === 'session', key);
  return USES.storageVariable!.path && path ? (at(parsed(text), path) as Value) : text;
}
