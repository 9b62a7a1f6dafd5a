/** What became of the event of a rule that fired. */

import { signals } from '../compiler/plan';
import { destinationName, signalWords } from '../destinationWords';
import type { Destination } from '../ruleset/types';
import { join } from '../sentence';
import { t } from '../texts/t';
import type { TraceEntry } from '../trace';
import { factsOf } from './facts';
import type { Case } from './question';
import { type Action, type Reason, reasonCodes } from './reason';

type Delivery = Extract<TraceEntry, { kind: 'delivery' }>;
type AnswerEntry = Extract<TraceEntry, { kind: 'answer' }>;

// A vendor's script gathers for about as long; a page that goes sooner takes it along.
const leftMs = 3000;

/** The nearest cause; where nothing is wrong, that it fired. */
export function delivered(asked: Case): Reason {
  const { told } = asked;
  const found = [
    ...paramReasons(asked),
    ...lastDeliveries(asked).flatMap((one) => deliveryReason(asked, one) ?? []),
    ...lost(asked),
  ];
  const [first] = found.sort((one, other) => reasonCodes.indexOf(one.code) - reasonCodes.indexOf(other.code));
  if (first) return first;
  const name = told?.event?.name ?? asked.rule.event;
  const held = lastDeliveries(asked);
  if (held.length && held.every(({ because }) => because === 'preview'))
    return {
      code: 'sending-off',
      severity: 'fine',
      nearMiss: false,
      words: [
        t('It fired '),
        { strong: name },
        t('; nothing was sent because '),
        { strong: t('sending is off') },
        t(' in preview.'),
      ],
      action: { kind: 'send', title: t('Turn sending on') },
    };
  return { code: 'fired', severity: 'fine', nearMiss: false, words: [t('Sent '), { strong: name }, '.'] };
}

/** What each destination did last, before the rule fired again. */
function lastDeliveries({ visit, toldAt, rule }: Case): Delivery[] {
  const last = new Map<string, Delivery>();
  for (const { entry } of toldAt < 0 ? [] : visit.recorded.slice(toldAt + 1)) {
    if (entry.kind === 'rule' && entry.rule === rule.id && entry.fired) break;
    if (entry.kind === 'delivery' && entry.rule === rule.id) last.set(entry.destination, entry);
  }
  return [...last.values()];
}

function paramReasons({ told, rule, ruleSet, at }: Case): Reason[] {
  const event = told?.event;
  const planned = ruleSet.plan.events.find(({ name }) => name === rule.event);
  if (!event || !planned?.params) return [];
  const failed =
    event.flags?.flatMap((flag) => (flag.startsWith('cast-failed:') ? flag.slice(12) : [])) ?? [];
  const fill = (name: string): Action => ({
    kind: 'fill-parameter',
    title: t('Choose what {name} is', { name }),
    at: `${at}/params/${name}`,
  });
  const missing = Object.entries(planned.params).flatMap(([name, { required }]) =>
    required && (event.params[name] ?? null) === null && !failed.includes(name) ? name : [],
  );
  const base = { severity: 'trouble' as const, nearMiss: false };
  return [
    ...failed.slice(0, 1).map(
      (name): Reason => ({
        ...base,
        code: 'param-cast',
        words: [
          t('It fired, without '),
          { strong: join(failed, 'and') },
          t(': what was read is no {value}.', {
            value:
              planned.params?.[name]?.type === 'boolean'
                ? t('yes or no')
                : (planned.params?.[name]?.type ?? t('such value')),
          }),
        ],
        clause: `${at}/params/${name}`,
        action: fill(name),
      }),
    ),
    ...missing.slice(0, 1).map(
      (name): Reason => ({
        ...base,
        code: 'param-missing',
        words: [
          t('It fired, without '),
          { strong: join(missing, 'and') },
          t(', which the plan says must be there.'),
        ],
        clause: `${at}/params/${name}`,
        action: fill(name),
      }),
    ),
  ];
}

function deliveryReason(asked: Case, delivery: Delivery): Reason | undefined {
  const { ruleSet } = asked;
  const index = ruleSet.destinations.findIndex(({ id }) => id === delivery.destination);
  const destination = ruleSet.destinations[index];
  const name = { strong: destination ? destinationName(destination, asked.catalog) : delivery.destination };
  const at = `/destinations/${Math.max(0, index)}`;
  const base = { severity: 'trouble' as const, nearMiss: false, destination: delivery.destination };
  if (delivery.because === 'consent') return consentReason(asked, delivery, destination, at);
  if (delivery.because === 'offline' || answerTo(asked, delivery)?.answer.failed === 'offline')
    return {
      ...base,
      severity: 'note',
      code: 'offline',
      words: [
        t('It fired; the browser was '),
        { strong: t('offline') },
        t(', so '),
        name,
        t(' gets it once there is a connection.'),
      ],
    };
  const answered = answerTo(asked, delivery);
  const { failed, status } = delivery.answer ?? answered?.answer ?? {};
  const hosts = hostsOf(delivery, answered);
  const allow: Action = {
    kind: 'allow-host',
    title: t('Let {hosts} be reached', { hosts: hosts[0] ?? 'it' }),
    hosts,
    at,
  };
  if (failed === 'policy')
    return {
      ...base,
      code: 'blocked-policy',
      words: [
        t('It fired, but the site’s '),
        { strong: t('Content-Security-Policy') },
        t(' does not let '),
        name,
        t(' be reached.'),
      ],
      action: allow,
    };
  if (failed === 'nobody')
    return {
      ...base,
      code: 'blocked',
      words: [
        t('It fired, but '),
        name,
        t(' is '),
        { strong: t('not on this page') },
        t(': its own script has to be loaded there.'),
      ],
      action: { kind: 'open', title: t('Open the destination'), at },
    };
  if (failed === 'blocked')
    return {
      ...base,
      code: 'blocked',
      words: [
        t('It fired, but the request to '),
        name,
        t(' was '),
        { strong: t('blocked on its way') },
        t(': by an ad blocker or the network.'),
      ],
      action: allow,
    };
  if (failed === 'status')
    return {
      ...base,
      code: 'refused',
      words: [t('It fired, but '), name, ' ', { strong: t('refused it ({status})', { status }) }, '.'],
      action: { kind: 'open', title: t('Open the destination'), at },
    };
  if (delivery.outcome === 'sent' && !answered && isVendorCall(delivery) && wasLeft(asked, delivery.at))
    return left(delivery.destination, name.strong, at);
  return undefined;
}

function consentReason(
  asked: Case,
  { outcome, at: when, destination: id }: Delivery,
  destination: Destination | undefined,
  at: string,
): Reason {
  const needed = destination ? signals(destination, asked.catalog) : [];
  const state = consentAt(asked, when);
  const refused = needed.filter((signal) => state[signal] === 'denied');
  const missing = needed.filter((signal) => state[signal] !== 'granted');
  const name = { strong: destination ? destinationName(destination, asked.catalog) : id };
  const asks = { strong: join((refused.length ? refused : missing).map(signalWords), 'and') };
  return {
    code: refused.length ? 'consent-refused' : 'consent-missing',
    severity: 'note',
    nearMiss: true,
    words: refused.length
      ? [t('It fired, but the visitor refused '), asks, t(', so '), name, t(' gets nothing.')]
      : [
          t('It fired; '),
          name,
          outcome === 'queued' ? t(' waits for consent to ') : t(' got nothing without consent to '),
          asks,
          '.',
        ],
    destination: id,
    action: {
      kind: 'add-consent',
      title: t('Give that consent on the page'),
      signals: missing,
      at: `${at}/consent`,
    },
  };
}

function consentAt({ visit, toldAt }: Case, when: number): Record<string, string> {
  let state: Record<string, string> = {};
  for (const [place, { entry }] of visit.recorded.entries()) {
    if (place > toldAt && entry.at > when) break;
    if (entry.kind === 'consent') state = { ...state, ...entry.state };
  }
  return state;
}

function answerTo({ visit, load }: Case, { delivery }: Delivery): AnswerEntry | undefined {
  if (delivery === undefined) return undefined;
  return factsOf(visit.recorded).answers.find(
    ({ load: of, entry }) => of === load && entry.deliveries.includes(delivery),
  )?.entry;
}

function hostsOf({ request }: Delivery, answered: AnswerEntry | undefined): string[] {
  const urls = [
    ...(request && 'url' in request ? [request.url] : []),
    ...(answered?.requests ?? []).map(({ url }) => url),
  ];
  return [...new Set(urls.flatMap((url) => (URL.canParse(url) ? new URL(url).origin : [])))];
}

/** A push stays on the page: nobody has to answer it. */
function isVendorCall({ request }: Delivery): boolean {
  return !!request && 'call' in request && !request.call.endsWith('.push');
}

/** Destinations of which nothing was heard before the page was left. */
function lost(asked: Case): Reason[] {
  const { told, ruleSet, rule } = asked;
  if (!told || !wasLeft(asked, told.at)) return [];
  const heard = lastDeliveries(asked).map(({ destination }) => destination);
  const named = rule.destinations ?? 'all';
  return ruleSet.destinations.flatMap((destination, index) => {
    const { id, enabled } = destination;
    return enabled === false || heard.includes(id) || (named !== 'all' && !named.includes(id))
      ? []
      : [left(id, destinationName(destination, asked.catalog), `/destinations/${index}`)];
  });
}

function left(destination: string, name: string, at: string): Reason {
  return {
    code: 'page-left',
    severity: 'trouble',
    nearMiss: false,
    words: [
      t('It fired, and the '),
      { strong: t('page was left') },
      t(' before '),
      { strong: name },
      t(' had sent anything.'),
    ],
    destination,
    action: { kind: 'open', title: t('Open the destination'), at },
  };
}

/** Whether another page was loaded so soon that what waited was lost. */
function wasLeft({ visit, load, moment }: Case, since: number): boolean {
  return visit.recorded.some(
    ({ entry, load: of }) =>
      of > load && of > (moment?.load ?? 0) && entry.at >= since && entry.at - since < leftMs,
  );
}
