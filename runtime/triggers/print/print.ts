import type { Fire, Stop } from '../../core/types';
import { listen } from '../../lib/listen';
import type { PrintSettings } from './print.definition';

export default function print(_: PrintSettings, fire: Fire): Stop {
  return listen('beforeprint', () => fire({}));
}
