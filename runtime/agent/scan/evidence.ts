import type { Look } from '../../../shared/scan/sight';
import { cut, foldSpace, testAttributes } from '../../../shared/target/stability';
import { nameOf } from '../extract/name';

/** What a page says of one element, read once and asked by every sight. */
export interface Evidence {
  element: Element;
  /** Its own words. */
  words: string;
  /** Path of its link or form on this host, otherwise the whole address; empty without one. */
  leads: string;
  /** Names that builders gave it. */
  names: string[];
}

const naming = [...testAttributes, 'id', 'class', 'name', 'data-action', 'data-component', 'aria-controls'];

export function evidenceOf(element: Element): Evidence {
  const names = naming.flatMap((attribute) => element.getAttribute(attribute)?.split(/\s+/) ?? []);
  return {
    element,
    words: element.localName === 'form' ? formWords(element) : nameOf(element),
    leads: leadsTo(element.getAttribute(element.localName === 'form' ? 'action' : 'href')),
    names: names.filter(Boolean),
  };
}

/** Why the element is what the look describes, in words; undefined where it is not. */
export function because({ element, words, leads, names }: Evidence, look: Look): string | undefined {
  if (look.never && [words, leads, ...names].some((text) => look.never!.test(text))) return undefined;
  if (look.says?.test(words)) return `says “${cut(words, 40)}”`;
  if (leads && look.leads?.test(leads)) return `leads to ${cut(leads, 60)}`;
  const name = look.named && names.find((each) => look.named!.test(each));
  if (name) return `is named “${cut(name, 40)}”`;
  if (look.selectors?.some((selector) => element.matches(selector))) return 'is built as one';
  return undefined;
}

/** Its name, heading, legend and buttons: not the labels of its fields, nor links to something else. */
function formWords(form: Element): string {
  const parts = [...form.querySelectorAll('h1,h2,h3,h4,h5,h6,legend,button,input[type="submit"]')].map(
    nameOf,
  );
  const before = form.previousElementSibling;
  if (before?.matches('h1,h2,h3,h4,h5,h6,p')) parts.unshift(cut(foldSpace(before.textContent ?? ''), 80));
  return [nameOf(form), ...parts].filter(Boolean).join(' · ');
}

function leadsTo(written: string | null): string {
  if (!written || written.startsWith('#')) return '';
  try {
    const url = new URL(written, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) return url.href;
    // A cart is often told by its query.
    return url.host === location.host ? url.pathname + url.search : `//${url.host}${url.pathname}`;
  } catch {
    return '';
  }
}
