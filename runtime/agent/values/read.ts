import { readNumber } from '../../../shared/target/numbers';
import type { PickedValue, ValueSettings } from '../../../shared/target/pickedValue';
import { cut } from '../../../shared/target/stability';
import { isField, textOf } from '../../lib/text';
import { lookIn } from './place';

const maxSample = 80;

/** The element that is read for one target; null: there is none. */
export function findFor(target: Element, { selector, ...settings }: ValueSettings): Element | null {
  const place = lookIn(target, settings);
  if (!selector) return place;
  return place?.querySelector(selector) ?? place?.shadowRoot?.querySelector(selector) ?? null;
}

/** What an element variable of these settings reads for one target; null: nothing. What was typed is never read. */
export function readFor(target: Element, settings: ValueSettings): string | null {
  const found = findFor(target, settings);
  return found && readOf(found, settings);
}

function readOf(element: Element, { read, attribute }: ValueSettings): string | null {
  if (read === 'url') {
    const written = element.getAttribute('href') ?? element.getAttribute('action');
    return written === null ? null : absolute(written, element);
  }
  if (attribute) {
    const typed = attribute === 'value' && (isField(element) || element.localName.includes('-'));
    return typed ? null : element.getAttribute(attribute);
  }
  return isField(element) ? null : textOf(element) || null;
}

/** What the value reads here and in its like, as it would arrive: numbers as numbers. */
export function samplesFor(
  targets: readonly Element[],
  { settings, number }: Pick<PickedValue, 'settings' | 'number'>,
): (string | null)[] {
  return targets.map((target) => {
    const text = readFor(target, settings);
    if (text === null) return null;
    if (!number) return cut(text, maxSample);
    const value = readNumber(text, number.locale);
    return value === undefined ? null : String(value);
  });
}

function absolute(written: string, { baseURI }: Element): string {
  try {
    return new URL(written, baseURI).href;
  } catch {
    return written;
  }
}
