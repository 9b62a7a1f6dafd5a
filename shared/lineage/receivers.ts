/** What a kind of destination gets and what for; a test holds the whole catalog to it. */
import type { DestinationDefinition } from '../definition';
import { marked } from '../texts/marked';

/**
 * `whole`: the event with ids, page, consent and engagement · `template`: what its address names · `page`: name and parameters, for
 * the page’s own code · `vendor`: name, parameters and the event’s id, through the vendor’s script, which reads what it is set up to
 */
export type Receives = 'whole' | 'template' | 'page' | 'vendor';

const receives: Readonly<Record<string, Receives>> = {
  collector: 'whole',
  webhook: 'whole',
  'url-request': 'template',
  'image-pixel': 'template',
  'data-layer': 'page',
  'dom-event': 'page',
  'custom-code': 'page',
};

export function receivesOf({ type }: Pick<DestinationDefinition, 'type'>): Receives {
  return receives[type] ?? 'vendor';
}

/** By the heading that a destination stands under. */
export const purposes: Readonly<Record<string, string>> = {
  Analytics: marked('Audience measurement'),
  Recordings: marked('Recordings of visits'),
  Advertising: marked('Measuring and targeting of advertising'),
  'Customer tools': marked('Customer service and marketing'),
  'Customer data': marked('Passing on to further tools'),
  Experiments: marked('Experiments and personalisation'),
  'Your own': marked('As the site’s own code or receiver uses it'),
};

/** Ours has no heading: it measures. */
export function purposeOf({ group = 'Analytics' }: Pick<DestinationDefinition, 'group'>): string {
  return purposes[group] ?? group;
}
