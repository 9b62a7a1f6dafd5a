/** From what happened while a page was connecting, the one step at which it stopped, why, and the way out. */

import type { LaunchKind, Way } from '../../../shared/connection';
import { codeLifetimeMs } from '../../../shared/connection';
import type { PageFacts } from '../../../shared/doctor';
import { t } from '../../../shared/texts/t';
import type { Progress } from '../progress';
import { readFacts } from './readFacts';
import { type Circumstances, hostOf, type Trouble, troubles } from './trouble';

/**
 * A page with its scripts is usually up in one second, and a person wants to know within three. Browsers call timers of a tab
 * in the background once a second: what is said after this may come a second later.
 */
export const patienceMs = 1900;
/** What the page itself says need not wait for that. */
const sureMs = 1000;

export type StageName = 'opened' | 'found' | 'proved' | 'connected';
export interface Stage {
  name: StageName;
  state: 'done' | 'now' | 'failed' | 'open';
}

export interface Diagnosis {
  stages: Stage[];
  /** By which way the page is connected; undefined before it is. */
  way: Way | undefined;
  /** Null while all goes well, or it is too early to say. */
  trouble: Trouble | null;
}

export interface Signals extends Circumstances {
  launch: LaunchKind;
  /** Of that launch. */
  steps: readonly Progress[];
  /** What the server saw. `asking`: no answer yet; null: it cannot tell. */
  facts: PageFacts | 'asking' | null;
  now: number;
}

export function diagnose(signals: Signals): Diagnosis {
  const reached = reachedStage(signals.steps);
  const trouble = reached === 4 ? null : troubleOf(signals);
  const last = signals.steps.findLast(({ step }) => step === 'connected');
  return {
    stages: stagesOf(reached, trouble),
    way: reached === 4 && last?.step === 'connected' ? last.via : undefined,
    trouble,
  };
}

const names: StageName[] = ['opened', 'found', 'proved', 'connected'];

/** Does the trouble stop what is under way, or only make it wait? */
export function isFailure({ code }: Trouble): boolean {
  return code !== 'slow-page';
}

function stagesOf(reached: number, trouble: Trouble | null): Stage[] {
  const failing = trouble && isFailure(trouble) ? failingStage(reached, trouble) : undefined;
  return names.map((name, place) => ({
    name,
    state:
      place < (failing ?? reached)
        ? 'done'
        : place === failing
          ? 'failed'
          : place === reached && failing === undefined
            ? 'now'
            : 'open',
  }));
}

function failingStage(reached: number, { code }: Trouble): number {
  // The tab came, and no page of the site in it.
  if (noPage.has(code) && reached < 2) return 0;
  return Math.max(reached, failsAt[code] ?? 0);
}

const noPage: ReadonlySet<Trouble['code']> = new Set(['unreachable', 'foreign-redirect', 'window-closed']);

/** Where the words of a trouble place it, however much of what came before was seen. */
const failsAt: Partial<Record<Trouble['code'], number>> = {
  policy: 1,
  'script-missing': 1,
  'script-held': 1,
  'wrong-container': 1,
  blocked: 1,
  'no-answer': 1,
  'bookmarklet-refused': 1,
  'code-dropped': 2,
  'code-expired': 2,
  'code-used': 2,
  'opener-cut': 2,
  denied: 2,
};

/** How many stages are behind it; each later one proves those before. */
function reachedStage(steps: readonly Progress[]): number {
  let reached = 0;
  for (const one of steps) {
    const { step } = one;
    if (step === 'connected') reached = 4;
    else if (step === 'page-gone' || step === 'left') reached = Math.min(reached, 0);
    else if (step === 'code-redeemed') reached = Math.max(reached, 3);
    else if (isHere(one)) reached = Math.max(reached, 2);
    else if (step === 'opened') reached = Math.max(reached, 1);
  }
  return reached;
}

/**
 * Something of ours runs on the page. The container alone proves nothing: any visitor of the site may have asked for it just
 * now.
 */
function isHere(one: Progress): boolean {
  if (one.step === 'served') return one.what === 'agent';
  return one.step === 'greeted' || one.step === 'refused' || one.step === 'asking';
}

function troubleOf(signals: Signals): Trouble | null {
  const { launch, steps, now } = signals;
  if (steps.some(({ step }) => step === 'left')) return null;
  const said = saidOutright(signals);
  if (said) return said;
  const gone = steps.findLast(({ step }) => step === 'page-gone' || step === 'connected');
  const cut = steps.some(({ step }) => step === 'window-cut');
  // Whoever closes its tab knows that it is gone.
  if (gone) return gone.step === 'page-gone' && !cut ? troubles.pageGone() : null;
  const opened = steps.findLast(({ step }) => step === 'opened');
  if (launch !== 'page') return refusedBookmarklet(signals);
  if (!opened) return null;
  const { facts } = signals;
  // A closed tab is known at once when the page is known not to cut itself off.
  if (cut && facts && facts !== 'asking' && facts.reached === 'page' && !facts.cutsOpener)
    return troubles.windowClosed();
  const waited = now - opened.at;
  if (waited < sureMs) return null;
  if (waited > codeLifetimeMs) return troubles.codeExpired();
  const trouble = readFacts(signals, { cut, seen: seenOf(steps) });
  return waited < patienceMs && !sure.has(trouble.code) ? null : trouble;
}

/** Waiting would change nothing about these. */
const sure: ReadonlySet<Trouble['code']> = new Set([
  'policy',
  'script-missing',
  'script-held',
  'wrong-container',
  'unreachable',
  'foreign-redirect',
]);

/** What the browser saw of us on the page. */
function seenOf(steps: readonly Progress[]): { container: boolean; agent: boolean; greeted: Way | null } {
  const served = (what: 'container' | 'agent') =>
    steps.some((one) => one.step === 'served' && one.what === what);
  const greeted = steps.some(({ step }) => step === 'greeted');
  return { container: served('container'), agent: served('agent'), greeted: greeted ? 'opener' : null };
}

/** What needs no guess: someone said so. The last word counts. */
function saidOutright(signals: Signals): Trouble | null {
  for (const one of signals.steps.toReversed()) {
    if (one.step === 'code-redeemed' || one.step === 'asking') return null;
    if (one.step === 'popup-blocked') return troubles.popupBlocked();
    if (one.step === 'no-code') return troubles.serverAway(one.reason);
    if (one.step === 'server-unreachable') return troubles.serverAway();
    if (one.step === 'denied') return troubles.denied();
    if (one.step !== 'refused') continue;
    switch (one.reason) {
      case 'expired':
        return troubles.codeExpired();
      case 'other-container':
        return troubles.wrongContainer(one.container, signals);
      case 'other-origin':
        return one.origin === null || one.origin === 'null'
          ? troubles.codeUsed()
          : troubles.leftTheSite(signals, one.origin);
      default:
        return troubles.codeUsed();
    }
  }
  return null;
}

/** The bookmark was pressed, or is about to be, on a page that is known to keep its script out. */
function refusedBookmarklet({ launch, facts, page }: Signals): Trouble | null {
  if (launch !== 'ask' || !facts || facts === 'asking') return null;
  if (facts.reached !== 'page' || (facts.policy.agent && facts.policy.trustedTypes)) return null;
  return {
    code: 'bookmarklet-refused',
    title: t('The page does not let the bookmark in'),
    text: t('The Content-Security-Policy of {host} keeps scripts of this server out.', {
      host: hostOf(page),
    }),
    mends: facts.policy.needed ? [{ kind: 'copy-policy', text: facts.policy.needed }] : [],
  };
}
