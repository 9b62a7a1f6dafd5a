import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { absolute } from '../../lib/address';
import { isField, textOf } from '../../lib/text';
import type { ElementSettings } from './element.definition';

export default function element(
  { from, closest, selector, read, attribute }: ElementSettings,
  occurrence: Occurrence,
): Value {
  let found: Element | null | undefined = occurrence.element;
  if (USES.elementVariable!.from_page && from === 'page') found = document.documentElement;
  if (USES.elementVariable!.closest && closest) found = found?.closest(closest);
  if (USES.elementVariable!.selector && selector) found = found?.querySelector(selector);
  if (USES.elementVariable!.read_element && read === 'element') return found;
  if (!found) return undefined;
  if (USES.elementVariable!.read_url && read === 'url') {
    const written = found.getAttribute('href') || found.getAttribute('action');
    return written ? absolute(written) : undefined;
  }
  // Frameworks mirror what is typed into the value attribute.
  if (USES.elementVariable!.attribute && attribute)
    return attribute === 'value' && isField(found) ? undefined : found.getAttribute(attribute);
  return isField(found) ? undefined : textOf(found);
}
