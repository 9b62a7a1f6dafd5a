import { shortName } from '../../../shared/target/describe';
import { steadyText } from '../../../shared/target/stability';
import { isPrivate } from './fingerprint';
import { nameOf, textOf } from './name';
import { roleOf } from './role';

/** "Button “Add to cart”": what it is called, without a look at anything but itself. For a pointer that moves. */
export function glance(element: Element): string {
  const role = roleOf(element);
  const name = nameOf(element);
  const text = name || isPrivate(element) ? '' : steadyText(textOf(element));
  const field = element.getAttribute('name');
  return shortName({
    tag: element.localName,
    classes: [...element.classList],
    ...(role && { role }),
    ...(name && { name }),
    ...(text && { text }),
    ...(field && { attributes: { name: field } }),
  });
}
