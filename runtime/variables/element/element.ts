import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { absolute } from '../../lib/address';
import { field, textOf } from '../../lib/text';
import type { ElementSettings } from './element.definition';

export default function element(
  { from, closest, selector, read, attribute }: ElementSettings,
  occurrence: Occurrence,
): Value {
  let found: Element | null | undefined = from === 'page' ? document.documentElement : occurrence.element;
  if (from === 'closest' && closest) found = found?.closest(closest);
  if (selector) found = found?.querySelector(selector);
  if (!found) return undefined;
  if (read === 'element') return found;
  if (read === 'url') {
    const written = found.getAttribute('href') ?? found.getAttribute('action');
    return written === null ? undefined : absolute(written);
  }
  // Frameworks mirror what is typed into the value attribute.
  if ((!attribute || attribute === 'value' || read !== 'attribute') && found.matches(field)) return undefined;
  return read === 'attribute' ? (found.getAttribute(attribute || '') ?? undefined) : textOf(found);
}
