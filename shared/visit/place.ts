/** Which element of a recorded chain a trigger means. */
import type { RecordedSign } from '../definition';
import type { Settings, Target } from '../ruleset/types';
import { linkIn } from './links';
import { type Chain, closest, type Found, type Meant, matcherOf } from './match';

const nothing: Found = { place: -1, met: true };

/** Undefined: it notices nothing there. Place -1: it notices no element. */
export function placeOf(
  element: RecordedSign['element'],
  settings: Settings,
  target: (Meant & Pick<Target, 'fingerprint'>) | undefined,
  chain: Chain,
): Found | undefined {
  if (element === 'none') return nothing;
  if (!chain.length) return { place: -1, met: undefined };
  const hit: Found = { place: 0, met: true };
  const meant = target && closest(matcherOf(target), chain, 0, settings['exact'] === true ? 1 : chain.length);
  switch (element) {
    case 'closest':
      return target ? meant : hit;
    case 'hit':
      return target ? meant && { ...hit, met: meant.met } : hit;
    case 'field':
      return target ? meant : (formIn(chain) ?? hit);
    case 'link': {
      const place = linkIn(chain);
      return place === undefined || (target && !meant)
        ? undefined
        : { place, met: target ? meant?.met : true };
    }
    case 'form':
      return target ? formOfTarget(target, meant, chain) : formIn(chain);
  }
}

function formIn(chain: Chain): Found | undefined {
  const place = chain.findIndex(({ tag }) => tag === 'form');
  if (place >= 0) return { place, met: true };
  // A field outside of a form may name the one it belongs to.
  return chain[0]?.attributes?.['form'] === undefined ? undefined : { place: -1, met: undefined };
}

/** The form: where the target means it, something around it, or something inside, which the chain does not hold. */
function formOfTarget(
  target: Meant & Pick<Target, 'fingerprint'>,
  meant: Found | undefined,
  chain: Chain,
): Found | undefined {
  const form = formIn(chain);
  if (!form || form.place < 0) return form ?? meant;
  if (meant?.met) return form;
  return isForm(target) && !meant ? undefined : { ...form, met: undefined };
}

/** Whether it can only be a form itself, which stands in no other form. */
function isForm({ selector, fingerprint }: Meant & Pick<Target, 'fingerprint'>): boolean {
  return fingerprint?.tag === 'form' || /(^|[\s>])form([#.[:][^\s>,]*)?$/.test(selector);
}

/** Names an element among those of its page, as far as its chain does. */
export function elementKey(chain: Chain, place: number): string {
  if (place < 0) return '';
  return chain
    .slice(place)
    .map(({ tag, id, child }) => `${tag}#${id ?? ''}:${child?.[0] ?? ''}`)
    .join('<');
}
