import { consentState } from '../consent/consent';
import { after } from '../lib/clock';
import { redact } from '../lib/redact';
import { all } from '../lib/target';
import { eachPage } from './page';
import type { Deliver } from './rule';
import type { TargetMatcher } from './types';
import { uuid } from './uuid';

/** A page that builds itself is done by then; nothing waits for the answer. */
const settledMs = 3000;

/**
 * On `percent` of the pages one target, drawn by lot, is looked up once and told to our own collector: whether nothing, one thing
 * or more than one is there. That shows what a redesign broke although, or because, nobody can click on it any more. Only the site and the
 * page's path go with it: no visitor, no session, a page id and a place in the sequence that no other event shares.
 */
export function checkTargets(
  site: string,
  container: string,
  percent: number,
  to: Deliver,
  targets: [id: string, target: TargetMatcher][],
): void {
  if (PREVIEW) return;
  eachPage(() => {
    if (Math.random() * 100 >= percent) return undefined;
    const [target, matcher] = targets[Math.floor(Math.random() * targets.length)]!;
    return after(settledMs, () => {
      to({
        id: uuid(),
        site,
        container,
        rule: '',
        name: 'milepost_target',
        page_id: uuid(),
        seq: 0,
        created_at: Date.now(),
        consent: consentState,
        rollout: { state: 'live', percent: 100 },
        flags: [],
        page: {
          url: redact(location.origin + location.pathname).slice(0, 2048),
          title: '',
          referrer: '',
          width: 0,
          height: 0,
          language: '',
        },
        params: { target, matches: Math.min(all(matcher).length, 2) },
      });
    });
  });
}
