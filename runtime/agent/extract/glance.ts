import { shortName } from '../../../shared/target/describe';
import { foldSpace, steadyText } from '../../../shared/target/stability';
import { isPrivate } from './fingerprint';
import { nameOf } from './name';
import { roleOf } from './role';

/** "Button “Add to cart”": what it is called, without a look at anything but itself. For a pointer that moves. */
export function glance(element: Element): string {
  const role = roleOf(element);
  const name = nameOf(element);
  const text = name || isPrivate(element) ? '' : steadyText(firstWords(element));
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

// A pointer over a page's empty margin stands on all of it: only the first words would be shown.
const maxLength = 60;
const maxTexts = 40;

function firstWords(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let count = 0; count < maxTexts && words.length < maxLength; count++) {
    const text = walker.nextNode();
    if (!text) break;
    const around = text.parentElement;
    if (around && !/^(script|style|noscript|textarea|option)$/.test(around.localName))
      words += ` ${text.nodeValue?.trim()}`;
  }
  return foldSpace(words);
}
