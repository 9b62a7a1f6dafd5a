import type { SentEvent } from '../core/types';

/**
 * An address with its `{…}` filled in, encoded: a field of the event (`{name}`, `{id}`, `{value}`, `{page.url}`), one of its
 * parameters (`{params.price}`), or all of them as `a=b&c=d` (`{params}`). What the event does not have is empty.
 */
export function fillAddress(template: string, event: SentEvent): string {
  return template.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    if (path === 'params')
      return Object.entries(event.params)
        .map((pair) => pair.map(encodeURIComponent).join('='))
        .join('&');
    // biome-ignore lint/suspicious/noExplicitAny: the schema lets only these fields be named
    let found: any = event;
    for (const name of path.split('.')) found = found?.[name];
    return ['string', 'number', 'boolean'].includes(typeof found) ? encodeURIComponent(found) : '';
  });
}
