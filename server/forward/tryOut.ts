/** One made-up event, sent at once: what the vendor says of it is the answer. It never comes from a visitor. */
import { randomBytes } from 'node:crypto';
import { paramNeeds, usualSignals } from '../../shared/consent/needs';
import { decide } from '../../shared/delivery/decide';
import type { MilepostEvent } from '../../shared/event';
import { forwardingProtocols } from '../../shared/forwarding/protocols';
import type { ForwardingTest, ForwardingTestAnswer } from '../../shared/forwarding/types';
import { type Lane, takesName, translated } from './plans';
import { type Hosts, post } from './post';
import { type Secrets, textOf } from './protocol';
import { protocols } from './protocols/index';
import { scrubbed } from './scrub';

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

export interface Tried extends ForwardingTestAnswer {
  event: MilepostEvent;
}

export async function tryOut(
  lane: Lane,
  secrets: Secrets,
  event: string,
  { code = '' }: ForwardingTest,
  origin: string,
  hosts: Hosts,
): Promise<Tried> {
  const { type } = lane.destination;
  const made = madeUp(lane, event, origin);
  const protocol = protocols[type];
  const forwarded = translated(lane, { event: made, happenedAt: made.created_at, userAgent });
  const failed = (reason: string): Tried => ({
    event: made,
    received: false,
    status: null,
    reason,
    said: '',
    sentAs: forwarded?.name ?? '',
  });
  if (!protocol || !forwarded) return failed('switched-off');
  if (!takesName(lane, forwarded)) return failed('name');
  const now = Date.now();
  const { requests, unsent } = protocol.prepare([forwarded], lane.settings, secrets, {
    now,
    // A vendor without a way to try gets what counts: the person was told.
    ...(forwardingProtocols[type]?.test !== 'real' && { test: code }),
  });
  const [request] = requests;
  if (!request) return failed(unsent[0]?.reason ?? 'refused');
  const answer = await post(request, { hosts });
  const decision = decide({ answer, events: 1, attempt: 1, now, random: 0 });
  const verdict = 'fault' in answer ? undefined : protocol.read?.(answer, 1)?.[0];
  const received = (verdict?.does ?? decision.does) === 'done';
  const said = verdict?.said ?? ('fault' in answer ? '' : answer.text);
  return {
    event: made,
    received,
    status: 'fault' in answer ? null : answer.status,
    reason: received
      ? ''
      : (verdict?.reason ?? decision.reason ?? ('fault' in answer ? 'no-connection' : 'vendor-trouble')),
    said: scrubbed(said, secrets),
    sentAs: forwarded.name,
  };
}

/** Names what vendors ask for, of nobody: example.com is nobody's. */
function madeUp({ site, settings, plan }: Lane, name: string, origin: string): MilepostEvent {
  const now = Date.now();
  const asked = [...usualSignals, ...paramNeeds(name, { plan }).flatMap(([, signals]) => signals)];
  const params: MilepostEvent['params'] = { item_name: 'Test', value: 1, currency: 'EUR' };
  const say = (field: string, value: string) => {
    const param = textOf(settings, field);
    if (param) params[param] = value;
  };
  say('emailParam', 'test@example.com');
  say('clickIdParam', 'milepost-test');
  return {
    id: uuidv7(now),
    site,
    container: '000000000000',
    rule: '',
    name,
    page_id: uuidv7(now),
    seq: 1,
    visitor_id: uuidv7(now),
    session_id: uuidv7(now),
    created_at: now,
    consent: Object.fromEntries(asked.map((signal) => [signal, 'granted'])),
    rollout: { state: 'live', percent: 100 },
    flags: [],
    page: { url: `${origin}/`, title: 'Test', referrer: '', width: 1280, height: 800, language: 'en' },
    value: 1,
    currency: 'EUR',
    params,
  };
}

/** https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7 */
function uuidv7(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8)}`;
}
