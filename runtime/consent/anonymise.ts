import type { MilepostEvent } from '../../shared/event';

/** Without what follows `?` or `#`. */
function bare(address: string): string {
  return address.replace(/[?#].*/, '');
}

/**
 * An event that says nothing of who: no ids of visitor, session, user or page, no query, none of the parameters `withheld`. The
 * flag `anonymous` says so. Its own id stays, by which receivers count it once.
 */
export function anonymised(event: MilepostEvent, withheld: string[]): MilepostEvent {
  const { session_id, visitor_id, user_id, ...rest } = event;
  const params = { ...rest.params };
  for (const name of withheld) delete params[name];
  const { page } = rest;
  return {
    ...rest,
    page_id: rest.id,
    // No place among the page’s events, whose gaps say what was lost: it says of no page that it is the first of it.
    seq: 0,
    flags: [...rest.flags.filter((flag) => flag !== 'anonymous'), 'anonymous'],
    page: { ...page, url: bare(page.url), referrer: bare(page.referrer) },
    params,
  };
}
