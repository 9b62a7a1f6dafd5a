import type { MilepostEvent } from '../../shared/event';
import { consentState } from '../consent/consent';
import { redact } from '../lib/redact';
import { onPage } from './page';
import { onCommand } from './queue';
import { completions } from './rule';
import { uuid } from './uuid';

/** Gives every event what a receiver may rely on: ids, sequence, time, consent and page, as they were when the rule fired. */
export function envelope(site: string, container: string, identify?: (event: MilepostEvent) => void): void {
  let page_id: string;
  let seq: number;
  let user_id: string | undefined;
  const turn = () => {
    page_id = uuid();
    seq = 0;
  };
  // As long as the collector allows: eventLimits.urlLength.
  const clean = (text: string) => redact(text).slice(0, 2048);
  turn();
  onPage(turn);
  onCommand('identify', (id?: string) => {
    user_id = id;
  });
  completions.push((event) => {
    Object.assign(event, {
      id: uuid(),
      site,
      container,
      page_id,
      seq: ++seq,
      // Left out of the JSON while it is undefined.
      user_id,
      created_at: Date.now(),
      consent: consentState(),
      rollout: { state: 'live', percent: 100 },
      page: {
        url: clean(location.href),
        title: clean(document.title),
        referrer: clean(document.referrer),
        // The window's, which is known without forcing layout.
        width: innerWidth,
        height: innerHeight,
        language: navigator.language,
      },
    });
    identify?.(event);
  });
}
