/** A webhook signed as Standard Webhooks say. https://www.standardwebhooks.com/ */
import { createHmac } from 'node:crypto';
import type { Protocol } from '../protocol';
import { textOf } from '../protocol';
import { jsonHeaders } from './parts';

export const webhook: Protocol = {
  maxEvents: 100,
  /** One message an event: the id that is signed is the event's, and a second try keeps it. */
  prepare(events, settings, secrets, { now }) {
    const timestamp = String(Math.floor(now / 1000));
    return {
      unsent: [],
      requests: events.map(({ event, name, params, happenedAt }, place) => {
        const body = JSON.stringify({
          type: name,
          timestamp: new Date(happenedAt).toISOString(),
          data: { ...event, name, params },
        });
        return {
          url: textOf(settings, 'url'),
          headers: {
            ...jsonHeaders,
            'webhook-id': event.id,
            'webhook-timestamp': timestamp,
            'webhook-signature': `v1,${sign(secrets['secret'] ?? '', event.id, timestamp, body)}`,
          },
          body,
          places: [place],
        };
      }),
    };
  },
};

/** HMAC-SHA256 over `id.timestamp.body`, base64. The key is what stands behind `whsec_`, as base64. */
export function sign(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}
