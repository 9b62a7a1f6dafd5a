import { cssIdentifier } from '../../../shared/target/escape';
import type { Fingerprint } from '../../../shared/target/fingerprint';
import { cut, foldSpace, isStableClass, isStableId, steadyText } from '../../../shared/target/stability';
import { redact } from '../../lib/redact';
import type { Container } from './container';
import { nameOf, textOf } from './name';
import { isPrivate, typedInto } from './private';

const maxPictures = 6;
const maxTrail = 8;
const maxNearby = 80;
/** Larger surroundings say nothing about one thing in them. */
const maxNearbySource = 600;

/** What tells an element apart besides itself: what it shows instead of words, what is said around it, what it stands in. */
export function aroundOf(element: Element): Pick<Fingerprint, 'pictures' | 'nearby' | 'trail' | 'sibling'> {
  const pictures = picturesOf(element);
  const nearby = nearbyOf(element);
  const trail = trailOf(element);
  return {
    ...(pictures.length && { pictures }),
    ...(nearby && { nearby }),
    ...(trail.length && { trail }),
    sibling: siblingOf(element),
  };
}

/** The container with what it is called. */
export function titled({ element, described }: Container): NonNullable<Fingerprint['container']> {
  const heading = element.querySelector(
    'h1, h2, h3, h4, h5, h6, [role="heading"], figcaption, legend, th, dt',
  );
  const title = heading ? steadyText(nameOf(heading) || textOf(heading)) : '';
  return title ? { ...described, title: cut(title, 60) } : described;
}

/** Icon fonts name their icons by class, pictures by file: the only words of a link that shows nothing else. */
function picturesOf(element: Element): string[] {
  const found = new Set<string>();
  const shown = element.querySelectorAll('img, svg, use, i, span, picture source, video, [style*="url("]');
  for (const one of element.localName === 'img' ? [element, ...shown] : shown) {
    if (found.size >= maxPictures) break;
    const alt = one.getAttribute('alt') || one.getAttribute('aria-label');
    if (alt) found.add(redact(alt).toLowerCase());
    const source = one.getAttribute('src') || one.getAttribute('href') || one.getAttribute('xlink:href');
    const file = source?.startsWith('data:') ? '' : fileName(source ?? '');
    if (file) found.add(file);
    if (/^(i|span|svg)$/.test(one.localName))
      for (const name of (one.getAttribute('class') ?? '').split(/\s+/)) {
        const icon =
          /^(?:fa|bi|icon|glyphicon|material|ti|lucide|ri|mdi|feather|ion|la|ph|tabler|octicon)[-_]{1,2}([a-z][a-z-]*)$/i.exec(
            name,
          )?.[1];
        if (icon && !/^(fw|lg|sm|xs|\dx|stack.*|inverse|spin|pulse|solid|regular|brands)$/.test(icon))
          found.add(icon.replace(/-(f|in|alt|o|square|fill|line|circle)$/, ''));
      }
  }
  return [...found].slice(0, maxPictures);
}

/** `img/logos/envato.jpg?v=3`: envato. Sizes and hashes are not part of a name. */
function fileName(source: string): string {
  const name = source
    .split(/[?#]/)[0]!
    .split('/')
    .pop()!
    .replace(/\.\w{2,5}$/, '')
    .toLowerCase();
  return /[a-z]{3}/.test(name) && isStableId(name) ? name.replace(/[-_]?\d+x\d+$|@\dx$/, '') : '';
}

function nearbyOf(element: Element): string {
  const own = isPrivate(element) ? '' : foldSpace(element.textContent ?? '');
  const { body } = element.ownerDocument;
  for (let at = element.parentElement; at && at !== body; at = at.parentElement) {
    if (isPrivate(at)) continue;
    const all = at.textContent ?? '';
    if (all.length > maxNearbySource * 4) return '';
    let said = foldSpace(all);
    for (const field of at.querySelectorAll(typedInto))
      said = said.replace(foldSpace(field.textContent ?? ''), ' ');
    if (said.length > maxNearbySource) return '';
    if (said.length <= own.length + 2) continue;
    // Without its own words, or a change of those would count twice.
    const rest = steadyText(redact(own ? said.replace(own, ' ') : said));
    if (rest.length > 2) return cut(rest, maxNearby);
  }
  return '';
}

function trailOf(element: Element): string[] {
  const trail: string[] = [];
  const { body } = element.ownerDocument;
  for (let at = element.parentElement; at && at !== body && trail.length < maxTrail; at = at.parentElement) {
    const named =
      at.id && isStableId(at.id)
        ? `#${cssIdentifier(at.id)}`
        : [...at.classList]
            .filter(isStableClass)
            .slice(0, 2)
            .map((name) => `.${cssIdentifier(name)}`)
            .join('');
    trail.push(at.localName + named);
  }
  return trail;
}

function siblingOf(element: Element): { place: number; count: number } {
  const alike = [...(element.parentNode?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return { place: alike.indexOf(element) + 1, count: alike.length };
}
