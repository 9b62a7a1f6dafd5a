/** Traced builds only: what became of what was sent, as far as the page can know. */
import type { PreviewGlobal } from '../../shared/preview';
import type { Answer, FollowedRequest, TraceEntry } from '../../shared/trace';
import { guard } from '../core/guard';
import { after, elapsed } from './clock';
import { sending, trace } from './trace';

type Delivery = Extract<TraceEntry, { kind: 'delivery' }>;

/** A policy's report comes in a task of its own, after the request has failed. */
const reportMs = 100;
/** Vendors gather what they are told; a tag that has not asked anything by then sends nothing that can be seen. */
const followMs = 4000;
const settleMs = 300;
const maxFollowed = 5;
const maxBody = 2000;

/** Tells that something is sent, and answers its number on this page. */
export function traceDelivery(entry: Partial<Delivery> & Pick<Delivery, 'outcome'>): number {
  const shared = (globalThis as { milepost?: PreviewGlobal }).milepost;
  const number = (shared?.deliveries ?? 0) + 1;
  if (shared) shared.deliveries = number;
  watchPolicy();
  trace({ kind: 'delivery', ...sending, delivery: number, ...entry });
  return number;
}

/** Requests of ours on their way, by what they carry: locals of traced builds alone would cost live ones short names. */
const underway = /* @__PURE__ */ new WeakMap<object, { url: string; deliveries: number[]; began: number }>();

/** A request with this body is made now, for these deliveries. */
export function asked(body: object, url: string, deliveries: number[]): void {
  underway.set(body, { url, deliveries, began: elapsed() });
}

function tellAnswer(body: object, answer: Answer): void {
  const { deliveries = [], began = 0 } = underway.get(body) ?? {};
  trace({ kind: 'answer', deliveries, answer: { ...answer, ms: Math.round(elapsed() - began) } });
}

/** The other side answered; what it said is read from a copy. */
export function traceResponse(body: object, response: Response): void {
  const { status } = response;
  const answer: Answer = { status, ...(status > 399 && { failed: 'status' as const }) };
  response
    .clone()
    .text()
    .then(
      (text) => tellAnswer(body, { ...answer, ...(text && { body: bodyOf(text) }) }),
      () => tellAnswer(body, answer),
    );
}

/** There was no answer. */
export function traceFailed(body: object): void {
  after(reportMs, () => tellAnswer(body, { failed: failureOf(underway.get(body)?.url ?? '') }));
}

function bodyOf(text: string): unknown {
  return text.length > maxBody ? text.slice(0, maxBody) : (guard(() => JSON.parse(text) as unknown) ?? text);
}

/** Watches what a vendor asks of the network once it has been called with these texts. `absent`: nobody took the call. */
export function traceFollowing(deliveries: number[], said: unknown[], absent: () => boolean): void {
  const texts = textsOf(said);
  const began = elapsed();
  const found: FollowedRequest[] = [];
  let stop: (() => void) | undefined;
  const done = () => {
    stop?.();
    stop = undefined;
    observer.disconnect();
    const refused = violations.find(({ url, at }) => at >= began && speaksOf(url, texts));
    if (refused && !found.length) found.push({ url: refused.url });
    const [first] = found;
    trace({
      kind: 'answer',
      deliveries,
      answer: {
        ...(first?.status !== undefined && { status: first.status }),
        ...(refused
          ? { failed: 'policy' as const }
          : first?.status && first.status > 399
            ? { failed: 'status' as const }
            : !first && guard(absent)
              ? { failed: 'nobody' as const }
              : !first && navigator.onLine === false
                ? { failed: 'offline' as const }
                : {}),
      },
      requests: found,
    });
  };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[])
      if (entry.startTime >= began && found.length < maxFollowed && speaksOf(entry.name, texts))
        found.push({
          url: entry.name,
          ...(entry.responseStatus && { status: entry.responseStatus }),
          ms: Math.round(entry.duration),
        });
    if (!found.length || !stop) return;
    stop();
    stop = after(settleMs, done);
  });
  observer.observe({ type: 'resource' });
  stop = after(followMs, done);
}

/** Texts of a call that its request will hold too: the event's name, the id of who receives it. */
function textsOf(said: unknown[]): string[] {
  return said
    .flatMap((one) => (typeof one === 'object' && one ? Object.values(one) : [one]))
    .filter((one): one is string => typeof one === 'string' && one.length > 3 && one !== 'event')
    .map((one) => encodeURIComponent(one));
}

function speaksOf(url: string, texts: string[]): boolean {
  const [address = '', query] = url.split('?');
  // A script's address may hold the id as well: it is a request for the vendor, not of it.
  return (
    !/\.m?js$/.test(address) &&
    !/\/gtag\/js$/.test(address) &&
    texts.some((text) => `${query}`.includes(text))
  );
}

const violations: { url: string; at: number }[] = [];
let watching = false;

function watchPolicy(): void {
  if (watching) return;
  watching = true;
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    violations.push({ url: blockedURI, at: elapsed() });
    violations.splice(0, violations.length - 50);
  });
}

function failureOf(url: string): NonNullable<Answer['failed']> {
  const { origin } = new URL(url, location.href);
  return navigator.onLine === false
    ? 'offline'
    : violations.some((each) => each.url.startsWith(origin))
      ? 'policy'
      : 'blocked';
}
