/**
 * The retry contract: what a sender does after each answer it can get, as one numbered table. The container's queue and the
 * server's forwarder are both tested from it, so that they mean the same by "try again". Numbers are never given twice.
 * Facts: https://www.rfc-editor.org/rfc/rfc9110#section-15 and #field.retry-after,
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ (full jitter).
 */

/** First back-off; doubles with each try. */
export const firstBackoffMs = 1_000;
/** Back-off never grows beyond this. */
export const maxBackoffMs = 300_000;
/** A receiver may ask for more; it is asked again after this, so that a mistaken header does not silence a sender for a day. */
export const maxRetryAfterMs = 300_000;

/** Tries of one event by the forwarder: about four hours by back-off. Then it is a dead letter, which can be replayed. */
export const maxForwarderTries = 100;

/** Who sends: the container's queue in a page, or the server's forwarder to a vendor. */
export type Sender = 'client' | 'forwarder';

/** Why nothing was answered. */
export type Fault = 'refused' | 'reset' | 'no-answer' | 'unknown-host' | 'certificate' | 'cut-answer';

export interface Answered {
  status: number;
  /** Lower-case names. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * `done`: received, forgotten by the sender · `retry`: the same events again, with the same ids, no sooner than the wait ·
 * `split`: in two halves at once, each a request of its own · `drop`: never again, counted by `reason` (a forwarder keeps it as a dead letter).
 */
export type Does = 'done' | 'retry' | 'split' | 'drop';

export type DropReason =
  | 'bad-request'
  | 'not-authorised'
  | 'not-found'
  | 'too-large'
  | 'redirect'
  | 'refused'
  | 'tries';

export interface Decision {
  does: Does;
  /** Of a `drop`. */
  reason?: DropReason;
  /** Of a `retry`: milliseconds from now. */
  waitMs?: number;
  /** True where nothing at all is sent to this receiver during the wait: it said so, or it does not answer. */
  pauses?: boolean;
}

export interface ContractCase {
  /** Stable; tests are named after it. */
  number: number;
  title: string;
  /** Left out: both. */
  only?: Sender;
  /** What came back for the request. `fault`: nothing did. */
  answer: Answered | { fault: Fault };
  /** Events in the request. Default 10. */
  events?: number;
  /** Which try this was, 1 for the first. Default 1. */
  attempt?: number;
  /** What the random number of full jitter is, 0 to 1. Default 0.5. */
  random?: number;
  does: Decision;
}

/** The clock of every case: `Retry-After` can be a date. */
export const contractNow = Date.UTC(2026, 0, 5, 12, 0, 0);

const retry = (waitMs: number, pauses = true): Decision => ({ does: 'retry', waitMs, pauses });
const drop = (reason: DropReason): Decision => ({ does: 'drop', reason });
const done: Decision = { does: 'done' };

export const contract: readonly ContractCase[] = [
  { number: 1, title: '200 is received', answer: { status: 200 }, does: done },
  { number: 2, title: '202 is received', answer: { status: 202 }, does: done },
  { number: 3, title: '204 is received, without a body', answer: { status: 204 }, does: done },
  {
    number: 4,
    title: 'a redirect is not followed: the address is baked in, and a secret goes to nobody else',
    only: 'forwarder',
    answer: { status: 302, headers: { location: 'https://elsewhere.example/' } },
    does: drop('redirect'),
  },
  {
    number: 5,
    title: 'a permanent redirect is not followed either',
    only: 'forwarder',
    answer: { status: 308, headers: { location: 'https://elsewhere.example/' } },
    does: drop('redirect'),
  },
  {
    number: 6,
    title: '400 says that the request is wrong',
    answer: { status: 400 },
    does: drop('bad-request'),
  },
  {
    number: 7,
    title: '401 says that the key is wrong',
    answer: { status: 401 },
    does: drop('not-authorised'),
  },
  {
    number: 8,
    title: '403 says that the key may not',
    answer: { status: 403 },
    does: drop('not-authorised'),
  },
  { number: 9, title: '404 says that nobody is there', answer: { status: 404 }, does: drop('not-found') },
  {
    number: 10,
    title: '410 says that nobody will be there',
    answer: { status: 410 },
    does: drop('not-found'),
  },
  {
    number: 11,
    title: '422 says that the events are wrong',
    answer: { status: 422 },
    does: drop('bad-request'),
  },
  {
    number: 12,
    title: 'any other 4xx is a refusal',
    answer: { status: 418 },
    does: drop('refused'),
  },
  {
    number: 13,
    title: '408 came too slowly and is sent again',
    answer: { status: 408 },
    does: retry(500),
  },
  { number: 14, title: '425 was too early and is sent again', answer: { status: 425 }, does: retry(500) },
  { number: 15, title: '429 without a time backs off', answer: { status: 429 }, does: retry(500) },
  {
    number: 16,
    title: '429 waits as long as Retry-After says',
    answer: { status: 429, headers: { 'retry-after': '17' } },
    does: retry(17_000),
  },
  {
    number: 17,
    title: 'Retry-After may be a date',
    answer: { status: 503, headers: { 'retry-after': 'Mon, 05 Jan 2026 12:01:30 GMT' } },
    does: retry(90_000),
  },
  {
    number: 18,
    title: 'Retry-After of a day is obeyed for 300 seconds',
    answer: { status: 503, headers: { 'retry-after': '86400' } },
    does: retry(300_000),
  },
  {
    number: 19,
    title: 'a date of Retry-After that has passed backs off',
    answer: { status: 503, headers: { 'retry-after': 'Mon, 05 Jan 2026 11:00:00 GMT' } },
    does: retry(500),
  },
  {
    number: 20,
    title: 'a Retry-After that means nothing backs off',
    answer: { status: 503, headers: { 'retry-after': 'soon' } },
    does: retry(500),
  },
  {
    number: 21,
    title: 'a negative Retry-After backs off',
    answer: { status: 429, headers: { 'retry-after': '-5' } },
    does: retry(500),
  },
  {
    number: 22,
    title: 'Retry-After of 0 backs off: everyone at once is what it wants to end',
    answer: { status: 429, headers: { 'retry-after': '0' } },
    does: retry(500),
  },
  {
    number: 23,
    title: 'Retry-After beside a success is not obeyed',
    answer: { status: 200, headers: { 'retry-after': '60' } },
    does: done,
  },
  {
    number: 24,
    title: 'Retry-After beside a refusal makes it no retry',
    answer: { status: 400, headers: { 'retry-after': '60' } },
    does: drop('bad-request'),
  },
  { number: 25, title: '500 backs off', answer: { status: 500 }, does: retry(500) },
  { number: 26, title: '502 backs off', answer: { status: 502 }, does: retry(500) },
  { number: 27, title: '503 backs off', answer: { status: 503 }, does: retry(500) },
  { number: 28, title: '504 backs off', answer: { status: 504 }, does: retry(500) },
  { number: 29, title: '507, a full disk, backs off', answer: { status: 507 }, does: retry(500) },
  {
    number: 30,
    title: 'the third try waits up to four times as long',
    answer: { status: 500 },
    attempt: 3,
    does: retry(2_000),
  },
  {
    number: 31,
    title: 'jitter is full: it can be next to nothing',
    answer: { status: 500 },
    attempt: 8,
    random: 0,
    does: retry(0),
  },
  {
    number: 32,
    title: 'back-off ends growing at five minutes',
    answer: { status: 500 },
    attempt: 11,
    random: 0.999,
    does: retry(299_700),
  },
  {
    number: 33,
    title: 'Retry-After comes before back-off, late tries too',
    answer: { status: 429, headers: { 'retry-after': '2' } },
    attempt: 9,
    random: 1,
    does: retry(2_000),
  },
  {
    number: 34,
    title: '413 of several events is split',
    answer: { status: 413 },
    events: 10,
    does: { does: 'split' },
  },
  {
    number: 35,
    title: '413 of two events is split',
    answer: { status: 413 },
    events: 2,
    does: { does: 'split' },
  },
  {
    number: 36,
    title: '413 of one event is given up',
    answer: { status: 413 },
    events: 1,
    does: drop('too-large'),
  },
  { number: 37, title: 'a connection refused backs off', answer: { fault: 'refused' }, does: retry(500) },
  {
    number: 38,
    title: 'a connection cut before the answer backs off',
    answer: { fault: 'reset' },
    does: retry(500),
  },
  { number: 39, title: 'no answer in time backs off', answer: { fault: 'no-answer' }, does: retry(500) },
  {
    number: 40,
    title: 'a name that is not found backs off: resolvers fail for a while',
    only: 'forwarder',
    answer: { fault: 'unknown-host' },
    does: retry(500),
  },
  {
    number: 41,
    title: 'a certificate that does not fit backs off: it expires and is renewed',
    only: 'forwarder',
    answer: { fault: 'certificate' },
    does: retry(500),
  },
  {
    number: 42,
    title: 'an answer cut in its middle backs off: nobody knows what was kept, the ids tell',
    only: 'forwarder',
    answer: { fault: 'cut-answer' },
    does: retry(500),
  },
  {
    number: 43,
    title: 'the last try that may be made is the last',
    only: 'forwarder',
    answer: { status: 503, headers: { 'retry-after': '30' } },
    attempt: maxForwarderTries,
    does: { ...drop('tries'), pauses: true, waitMs: 30_000 },
  },
];
