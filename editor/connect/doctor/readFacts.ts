/** Reads what the server saw of a page that did not answer, beside what the browser noticed. */

import type { Way } from '../../../shared/connection';
import type { PageFacts } from '../../../shared/doctor';
import { t } from '../../../shared/texts/t';
import { pathOf } from '../../shell/pathOf';
import type { Signals } from './diagnose';
import {
  bookmarklet,
  hostOf,
  installLine,
  type Mend,
  openAgain,
  pairing,
  type Trouble,
  troubles,
} from './trouble';

/**
 * What reached the page, as far as anyone noticed: scripts from a cache go unnoticed, and the container may have gone to
 * another visitor of the site.
 */
export interface Noticed {
  /** The window counts as closed: it was, or the page cut itself off. */
  cut: boolean;
  seen: { container: boolean; agent: boolean; greeted: Way | null };
}

/** A page whose container is on its way, and that is still slow after this, has lost what it was opened with. */
const comesLateMs = 8000;

/** Nearest cause first: was there a page, does it carry us, was it allowed to, did the code come along, could it answer? */
export function readFacts(signals: Signals, noticed: Noticed): Trouble {
  const { facts } = signals;
  const { agent, greeted } = noticed.seen;
  const here = agent || greeted !== null;
  if (facts === 'asking') return here ? noAnswer(signals, noticed) : slow(signals);
  if (facts === null || facts.reached === 'private')
    return here ? blocked(signals, 'connection') : noAnswer(signals, noticed);
  // The browser got further than the server: what matters is what it does there.
  if (here) return arrived(signals, noticed, facts);
  return notThere(signals, facts) ?? notRunning(signals, facts) ?? arrived(signals, noticed, facts);
}

function slow({ page }: Signals): Trouble {
  return {
    code: 'slow-page',
    title: t('The page is still loading'),
    text: t('{host} takes its time. It connects by itself once it is there.', { host: hostOf(page) }),
    mends: [{ kind: 'wait' }, openAgain],
  };
}

/** No page came, or another one. */
function notThere(signals: Signals, facts: PageFacts): Trouble | null {
  const { page } = signals;
  const host = hostOf(page);
  const last = facts.steps.at(-1);
  const unreachable = (title: string, text: string): Trouble => ({
    code: 'unreachable',
    title,
    text,
    mends: [openAgain, pairing],
  });
  switch (facts.reached) {
    case 'too-slow':
      return slow(signals);
    case 'unreachable':
      return unreachable(
        `${host} cannot be reached`,
        t('From the server, {reason}. Check the address.', { reason: facts.reason }),
      );
    case 'too-many-redirects':
      return unreachable(
        t('{host} leads in circles', { host }),
        t('One redirect follows the other, more than five times.'),
      );
    case 'no-page':
      return unreachable(
        t('There is no page at this address'),
        last?.status && last.status >= 400
          ? t('{host} answers with the error {status}. Open another page of the site.', {
              host,
              status: last.status,
            })
          : t('{host} answers with something else than a page. Open another page of the site.', { host }),
      );
    case 'foreign':
      return troubles.leftTheSite(signals, facts.foreign ?? '');
    default:
      return null;
  }
}

/** The page is there, and our script is not, or may not run. */
function notRunning(
  signals: Signals,
  { containers, complete, policy, tagManagers }: PageFacts,
): Trouble | null {
  const { page, site, server } = signals;
  const own = containers.filter(({ id }) => id === site);
  const mine = own.find(({ runs, server: from }) => runs !== 'held' && from === server);
  if (!mine) {
    const [other] = containers.filter(({ id }) => id !== site);
    const held = own.find(({ runs }) => runs === 'held');
    const elsewhere = own.find(({ server: from }) => from !== server);
    if (held) return heldBack(signals, held.type ?? '');
    if (elsewhere) return troubles.wrongContainer(`${elsewhere.id} from ${elsewhere.server}`, signals);
    if (other) return troubles.wrongContainer(other.id, signals);
    if (!complete) return slow(signals);
    return missing(signals, tagManagers);
  }
  if (policy.container && policy.agent && policy.trustedTypes) return null;
  const lines: Mend[] = policy.needed ? [{ kind: 'copy-policy', text: policy.needed }] : [];
  return {
    code: 'policy',
    title: t('The page’s security policy keeps Milepost out'),
    text: policy.needsNonce
      ? t('{host} only runs scripts that carry its nonce. Give the install line that nonce.', {
          host: hostOf(page),
        })
      : t('The Content-Security-Policy of {host} does not allow this server. Add it to these lines.', {
          host: hostOf(page),
        }),
    mends: [...(policy.needsNonce ? [installLine(signals, true)] : []), ...lines, openAgain],
  };
}

function heldBack(signals: Signals, type: string): Trouble {
  return {
    code: 'script-held',
    title: t('The install line does not run'),
    text: t(
      'It is on the page, but its type “{type}” keeps it from running: a consent tool or Partytown holds it.',
      { type },
    ),
    mends: [installLine(signals), openAgain, bookmarklet],
  };
}

function missing(signals: Signals, tagManagers: readonly string[]): Trouble {
  const [manager] = tagManagers;
  return {
    code: 'script-missing',
    title: t('The install line is not on this page'),
    text: manager
      ? t(
          'If {manager} is to load it: it has not, or waits for consent. Otherwise put the line into the page’s head.',
          { manager },
        )
      : t('{host} was opened, but nothing of Milepost is on it. Put the line into the page’s head.', {
          host: hostOf(signals.page),
        }),
    mends: [installLine(signals), openAgain, bookmarklet],
  };
}

/** Our script is on the page and may run, and still nobody connected. */
function arrived(signals: Signals, noticed: Noticed, facts: PageFacts): Trouble {
  const { page } = signals;
  const { container, agent, greeted } = noticed.seen;
  const { cutsOpener, policy, steps } = facts;
  if (cutsOpener && !greeted && !policy.connect) return openerCut(signals, facts);
  if (agent || greeted) return blocked(signals, 'connection');
  const dropping = steps.find(({ dropsCode }) => dropsCode);
  const last = steps.at(-1)?.url;
  // With its opener a page still knows the code by the name of its window.
  if (dropping && last && cutsOpener)
    return {
      code: 'code-dropped',
      title: t('A redirect dropped the code'),
      text: t(
        '{path} leads on to {path2}, and what the page was opened with is lost. Open that page itself.',
        { path: pathOf(dropping.url), path2: pathOf(last) },
      ),
      mends: [{ kind: 'open-page', url: last }, bookmarklet],
    };
  // Scripts come one after the other: ours may be about to run.
  if (container && signals.now - (signals.steps[0]?.at ?? 0) < comesLateMs) return slow(signals);
  if (container)
    return {
      code: 'code-dropped',
      title: t('The page lost the code'),
      text: t(
        'Milepost runs on {host}, but not what it was opened with: a redirect or the page’s own script took it.',
        { host: hostOf(page) },
      ),
      mends: [bookmarklet, openAgain],
    };
  return blocked(signals, 'container');
}

function openerCut({ page }: Signals, { cutsOpener, policy }: PageFacts): Trouble {
  return {
    code: 'opener-cut',
    title: t('The page cuts itself off'),
    text: t(
      '{host} sends “Cross-Origin-Opener-Policy: {cutsOpener}”, and its security policy lets it reach no other server.',
      { host: hostOf(page), cutsOpener },
    ),
    mends: [{ kind: 'copy-policy', text: policy.needed }, openAgain],
  };
}

function blocked({ page, server }: Signals, what: 'container' | 'connection'): Trouble {
  return {
    code: 'blocked',
    title: t('Something in the browser holds Milepost back'),
    text:
      what === 'connection'
        ? t('It is on {host}, but its connection is blocked: by an extension, or by a firewall on the way.', {
            host: hostOf(page),
          })
        : t(
            '{host} carries the install line and allows it, but it was not loaded. Let your ad blocker allow {host2}.',
            { host: hostOf(page), host2: hostOf(server) },
          ),
    mends: [openAgain, pairing],
  };
}

function noAnswer(signals: Signals, { cut }: Noticed): Trouble {
  if (cut)
    return {
      ...troubles.windowClosed(),
      text: t('Its tab was closed, or the page cut itself off from here by its Cross-Origin-Opener-Policy.'),
      mends: [openAgain, bookmarklet],
    };
  return troubles.noAnswer(signals);
}
