/** What an element variable reads, as far as the recorded chain tells. */
import type { Settings } from '../ruleset/types';
import { isRecordedAttribute, maxRecordedAttribute } from '../trace';
import { type Context, type Known, notRecorded } from './known';
import { attributeOf, type Chain, closest, isRedacted, matcherOf } from './match';
import { parsed } from './readAddress';

/** An element as a value: it only ever meets `matches-selector` and element variables. */
export class ChainElement {
  constructor(
    readonly chain: Chain,
    readonly place: number,
  ) {}

  get tag(): string {
    return this.chain[this.place]!.tag;
  }
}

const fieldless = /^(a|button|summary|h[1-6]|p|span|b|strong|em|i|small|svg|img)$/;

export function readElement(settings: Settings, { chain, place, moment }: Context): Known {
  const { from = 'target', read = 'text' } = settings;
  // What stands inside elements is not recorded, nor is the rest of the page.
  if (from === 'page' || settings['selector'] || read === 'texts' || read === 'visible') return notRecorded;
  let at = place;
  if (place >= 0 && from === 'closest' && settings['closest']) {
    const found = closest(matcherOf({ selector: String(settings['closest']) }), chain, place);
    if (found && (!found.met || found.unsure)) return notRecorded;
    at = found ? found.place : -1;
  }
  if (read === 'count') return at < 0 ? 0 : 1;
  if (read === 'exists') return at >= 0;
  if (at < 0) return undefined;
  if (read === 'element') return new ChainElement(chain, at);
  const element = chain[at]!;
  if (read === 'url') {
    const written = attributeOf(element, 'href') ?? attributeOf(element, 'action');
    return written === undefined
      ? notRecorded
      : written
        ? known(parsed(written, moment.url)?.href ?? written)
        : undefined;
  }
  if (read === 'attribute') {
    const name = String(settings['attribute']);
    const value = attributeOf(element, name);
    if (value === undefined && !isRecordedAttribute(name)) return notRecorded;
    return value === undefined ? notRecorded : value === null ? undefined : known(value);
  }
  if (/^(textarea|select)$/.test(element.tag)) return undefined;
  // What fields inside say does not count; only where there are none, the recorded text is what the page read.
  return read === 'text' && fieldless.test(element.tag) ? known(element.text ?? notRecorded) : notRecorded;
}

/** What was cut or redacted is not what the page read. */
function known(value: string | typeof notRecorded): Known {
  return value === notRecorded || value.length >= maxRecordedAttribute || isRedacted(value)
    ? notRecorded
    : value;
}
