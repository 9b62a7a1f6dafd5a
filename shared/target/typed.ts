/** A selector that a person wrote, judged like those that were found. */
import { parseSelector, type Selector } from '../css';
import type { Guard, Scope } from './fingerprint';
import type { Family } from './parts';
import { score } from './score';
import { isStableClass, isStableId, testAttributes } from './stability';

/** It parses: mistakes are told before. */
export function typedScope(selector: string, guards: Guard[], matches: number): Scope {
  const { strength, reason } = score({ selector, guards, families: familiesOf(selector) });
  const generated = generatedName(selector);
  return {
    kind: 'custom',
    title: 'What this selector matches',
    selector,
    guards,
    matches,
    strength: generated ? 'fragile' : strength,
    reason: generated ? `“${generated}” looks generated, and changes with the next release` : reason,
  };
}

/** The element's own part first, as candidates have them. */
function familiesOf(selector: string): Family[] {
  const families: Family[] = [];
  for (const compound of compounds(selector).reverse()) {
    const found = compound.map(familyOf).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (found[0] && !families.includes(found[0])) families.push(found[0]);
  }
  return families.length > 0 ? families : ['tag'];
}

const order: Family[] = [
  'test-id',
  'id',
  'name',
  'label',
  'microdata',
  'href',
  'form',
  'landmark',
  'class',
  'type',
  'tag',
  'path',
];
const landmarks = new Set(['header', 'nav', 'main', 'footer', 'aside', 'dialog', 'search']);

function familyOf(token: Selector): Family {
  if (token.type === 'tag') return landmarks.has(token.name) ? 'landmark' : 'tag';
  if (token.type === 'pseudo') return token.name.startsWith('nth') ? 'path' : 'tag';
  if (token.type !== 'attribute') return 'tag';
  const { name } = token;
  if ((testAttributes as readonly string[]).includes(name)) return 'test-id';
  if (name === 'id' || name === 'class' || name === 'href' || name === 'type' || name === 'name') return name;
  if (name.startsWith('item')) return 'microdata';
  if (name === 'action') return 'form';
  return name === 'role' ? 'landmark' : 'label';
}

function generatedName(selector: string): string | undefined {
  for (const token of compounds(selector).flat()) {
    if (token.type !== 'attribute' || token.value === '') continue;
    if (token.name === 'id' && token.action === 'equals' && !isStableId(token.value)) return token.value;
    if (token.name === 'class' && token.action === 'element' && !isStableClass(token.value))
      return token.value;
  }
  return undefined;
}

const combinators = new Set(['descendant', 'child', 'adjacent', 'sibling']);

/** Of the first of a list: the others say the same in other words. */
function compounds(selector: string): Selector[][] {
  const own = selector.split('>>>').pop() ?? '';
  let tokens: Selector[] = [];
  try {
    tokens = parseSelector(own.trim())[0] ?? [];
  } catch {
    return [];
  }
  const found: Selector[][] = [[]];
  for (const token of tokens) {
    if (combinators.has(token.type)) found.push([]);
    else found[found.length - 1]!.push(token);
  }
  return found;
}
