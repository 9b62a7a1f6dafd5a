import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { absolute } from '../../lib/address';
import { isField, textOf } from '../../lib/text';
import type { ElementSettings } from './element.definition';

export default function element(settings: ElementSettings, occurrence: Occurrence): Value {
  let found: Element | null | undefined = occurrence.element;
  if (USES.elementVariable!.from_page && settings.from === 'page') found = document.documentElement;
  if (USES.elementVariable!.closest && settings.closest) found = found?.closest(settings.closest);
  if (USES.elementVariable!.selector && settings.selector) found = found?.querySelector(settings.selector);
  if (USES.elementVariable!.read_element && settings.read === 'element') return found;
  if (!found) return undefined;
  if (USES.elementVariable!.read_url && settings.read === 'url') {
    const written = found.getAttribute('href') || found.getAttribute('action');
    return written ? absolute(written) : undefined;
  }
  // Frameworks mirror what is typed into the value attribute.
  if (USES.elementVariable!.attribute && settings.attribute)
    return settings.attribute === 'value' && isField(found)
      ? undefined
      : found.getAttribute(settings.attribute);
  return isField(found) ? undefined : textOf(found);
}
