import type { Value } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';
import { consentState } from '../consent/consent';
import { redact } from '../lib/redact';
import { engagedMs, furthestScroll } from './engagement';
import { around, other, shared } from './frames/around';
import { leaving } from './leaving';
import { notes } from './notes';
import { eachPage } from './page';
import { commands } from './queue';
import { uuid } from './uuid';
import { pagesInSession } from './visit';
import { remember, visitor } from './visitor';

/** An event with all that a receiver may rely on: ids, sequence, time, consent and page, as they were when the rule fired. */
export let complete: (rule: string, name: string, params?: Record<string, Value>) => MilepostEvent;

/** Gives events of this container their envelope. */
export function envelope(site: string, container: string): void {
  let page_id: string;
  let seq: number;
  let user_id: string | undefined;
  eachPage(() => {
    page_id = uuid();
    seq = 0;
    return undefined;
  });
  commands['identify'] = (id?: string) => {
    // An address or a number of a person is no id: who sends it in clear means another.
    user_id = id && redact(`${id}`) === `${id}` ? id : undefined;
  };
  // As long as the collector allows: eventLimits.urlLength.
  const clean = (text: string) => redact(text).slice(0, 2048);
  complete = (rule, name, params) => {
    const known = remember(visitor());
    // What is undefined is left out of the JSON.
    return {
      id: uuid(),
      site,
      container,
      rule,
      name,
      page_id,
      seq: ++seq,
      session_id: known?.s,
      visitor_id: known?.i,
      user_id,
      created_at: Date.now(),
      consent: consentState,
      rollout: { state: 'live', percent: 100 },
      flags: [...notes],
      page: {
        url: clean(leaving(location.href)),
        title: clean(document.title),
        referrer: clean(leaving(document.referrer)),
        // The window's, which is known without forcing layout.
        width: innerWidth,
        height: innerHeight,
        language: navigator.language,
      },
      engagement: USES.rules!.engagement
        ? { engaged_ms: engagedMs(), scroll_percent: furthestScroll(), pages: pagesInSession() }
        : undefined,
      params: USES.rules!.variables ? params : { ...params },
      ...(USES.frames!.joined && ofPage()),
    } as MilepostEvent;
  };
  if (USES.frames!.joined)
    shared.next = () =>
      ({
        page_id,
        seq: ++seq,
        ...(USES.rules!.engagement && {
          engagement: { engaged_ms: engagedMs(), scroll_percent: furthestScroll(), pages: pagesInSession() },
        }),
      }) as Partial<MilepostEvent>;
}

/** In a frame that is part of a page: what the page around says; one of another origin says only who and which visit it is. */
function ofPage(): object | undefined {
  const next = around()?.next;
  return next ? next() : other.window && { engagement: undefined };
}
