import type { MilepostEvent, PageContext } from '../../shared/event';

type Fields = Record<string, unknown>;

/** A quarantined event may be anything; lists still show its name, rule and page. What cannot be read is empty. */
export function displayable(received: unknown): MilepostEvent {
  const from = object(received);
  const page = object(from['page']);
  const rollout = object(from['rollout']);
  return {
    id: text(from['id']),
    site: text(from['site']),
    container: text(from['container']),
    rule: text(from['rule']),
    name: text(from['name']),
    page_id: text(from['page_id']),
    seq: number(from['seq']),
    created_at: number(from['created_at']),
    consent: object(from['consent']) as MilepostEvent['consent'],
    rollout: {
      state: rollout['state'] === 'shadow' ? 'shadow' : 'live',
      percent: number(rollout['percent']),
    },
    flags: Array.isArray(from['flags']) ? from['flags'].filter((flag) => typeof flag === 'string') : [],
    page: {
      url: text(page['url']),
      title: text(page['title']),
      referrer: text(page['referrer']),
      width: number(page['width']),
      height: number(page['height']),
      language: text(page['language']),
    } satisfies PageContext,
    params: Object.fromEntries(
      Object.entries(object(from['params'])).filter(([, value]) =>
        ['string', 'number', 'boolean'].includes(typeof value),
      ),
    ) as MilepostEvent['params'],
  };
}

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
