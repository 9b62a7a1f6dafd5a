import type { MilepostEvent } from '../../shared/event';
import { consentState } from '../consent/consent';
import { redact } from '../lib/redact';
import { onPage } from './page';
import { completions } from './rule';
import { onCommand } from './start';
import { uuid } from './uuid';
import { mayStore, visitor } from './visitor';

/** As the collector allows (`eventLimits.urlLength`). */
const urlLength = 2048;

/** Gives every event what a receiver may rely on: ids, sequence, time, consent and page, as they were when the rule fired. */
export function envelope(site: string, container: string): void {
  let pageId = uuid();
  let seq = 0;
  let user: string | undefined;
  onPage(() => {
    pageId = uuid();
    seq = 0;
  });
  onCommand('identify', (id: unknown) => {
    user = id ? String(id) : undefined;
  });
  completions.push((event: MilepostEvent) => {
    const root = document.documentElement;
    const url = (address: string) => redact(address).slice(0, urlLength);
    Object.assign(event, {
      id: uuid(),
      site,
      container,
      page_id: pageId,
      seq: ++seq,
      created_at: Date.now(),
      consent: consentState(),
      rollout: event.rollout || { state: 'live', percent: 100 },
      page: {
        url: url(location.href),
        title: redact(document.title).slice(0, 1024),
        referrer: url(document.referrer),
        // Known without forcing layout: the window's, not the root element's.
        width: innerWidth,
        height: innerHeight,
        language: navigator.language || root.lang,
      },
    });
    if (user) event.user_id = user;
    if (mayStore()) {
      visitor((known) => {
        event.visitor_id = known.id;
        event.session_id = known.session;
      });
    }
  });
}
