import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { absolute } from '../../lib/address';
import { isShown } from '../../lib/shown';
import { isField, textOf } from '../../lib/text';
import type { ElementSettings } from './element.definition';

/** Longer lists are no value of an event. */
const maxTexts = 50;

export default function element(settings: ElementSettings, occurrence: Occurrence): Value {
  const { read } = settings;
  let found: Element | null | undefined = occurrence.element;
  if (USES.elementVariable!.from_page && settings.from === 'page') found = document.documentElement;
  if (USES.elementVariable!.closest && settings.closest) found = around(found, settings.closest);
  if (
    (USES.elementVariable!.read_count && read === 'count') ||
    (USES.elementVariable!.read_texts && read === 'texts')
  ) {
    const { selector } = settings;
    const all = !found
      ? []
      : selector
        ? [found, found.shadowRoot].flatMap((each) => (each ? [...each.querySelectorAll(selector)] : []))
        : [found];
    return read === 'count'
      ? all.length
      : all.slice(0, maxTexts).map(say).filter(Boolean).join(', ') || undefined;
  }
  if (USES.elementVariable!.selector && settings.selector)
    found = found?.querySelector(settings.selector) || found?.shadowRoot?.querySelector(settings.selector);
  if (USES.elementVariable!.read_element && read === 'element') return found;
  if (USES.elementVariable!.read_exists && read === 'exists') return !!found;
  if (USES.elementVariable!.read_visible && read === 'visible') return !!found && isShown(found);
  if (!found) return undefined;
  if (USES.elementVariable!.read_url && read === 'url') {
    const written = found.getAttribute('href') || found.getAttribute('action');
    return written ? absolute(written) : undefined;
  }
  // Custom elements are fields too, and call what was typed their value.
  if (USES.elementVariable!.property && read === 'property')
    return isField(found) || /^(value|files)/.test(settings.property!)
      ? undefined
      : plain((found as unknown as Record<string, Value>)[settings.property!]);
  // Frameworks and custom elements mirror what is typed into the value attribute.
  if (USES.elementVariable!.attribute && settings.attribute)
    return settings.attribute === 'value' && (isField(found) || found.localName.includes('-'))
      ? undefined
      : found.getAttribute(settings.attribute);
  return say(found);
}

function say(found: Element): Value {
  return isField(found) ? undefined : textOf(found);
}

function plain(value: Value): Value {
  return /^[snb]/.test(typeof value) ? value : undefined;
}

/** The nearest that matches, out of shadow roots too. */
function around(start: Element | undefined, selector: string): Element | null | undefined {
  let found = start?.closest(selector);
  for (let at = start; at && !found; found = at?.closest(selector))
    at = (at.getRootNode() as ShadowRoot).host;
  return found;
}
