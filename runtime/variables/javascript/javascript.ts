import type { Value } from '../../../shared/definition';
import { at } from '../../lib/path';
import type { JavascriptSettings } from './javascript.definition';

/** What lies there changes with the page: read anew each time. */
export default function javascript({ path, default: missing }: JavascriptSettings): Value {
  const value = at(window, path.replace(/\[/g, '.').replace(/]/g, ''));
  return /^(fun|sym)/.test(typeof value) ? missing : ((value as Value) ?? missing);
}
