/** A vendor's endpoint as tests have it: real HTTP on this machine, which keeps what it is sent and answers as told. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MilepostEvent } from '../../shared/event';
import { newEvent } from '../testing/testServer';
import type { Forwarded } from './protocol';

export interface Received {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Double {
  url: string;
  received: Received[];
  /** What it does from now on. Default: 200 and an empty object. */
  answers: (request: Received, response: ServerResponse, from: IncomingMessage) => void;
  close(): Promise<void>;
}

export async function startDouble(): Promise<Double> {
  const server = createServer(async (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    for await (const part of request) body += part;
    const received = { url: request.url ?? '', headers: request.headers, body };
    double.received.push(received);
    double.answers(received, response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const double: Double = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answers: (_request, response) => response.end('{}'),
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return double;
}

export const testNow = Date.UTC(2026, 0, 5, 12, 0, 0);

/** An event as the worker hands it to a protocol. */
export function forwarded(changes: Partial<MilepostEvent> = {}, more: Partial<Forwarded> = {}): Forwarded {
  const event = newEvent('mp_test000000', {
    id: '019b8e2a-0000-7000-8000-000000000001',
    visitor_id: '019b8e2a-0000-7000-8000-00000000000a',
    session_id: '019b8e2a-5c00-7000-8000-00000000000b',
    created_at: testNow - 60_000,
    consent: {
      analytics_storage: 'granted',
      ad_storage: 'granted',
      ad_user_data: 'granted',
      ad_personalization: 'denied',
    },
    page: {
      url: 'https://shop.example/product/mug?fbclid=CLICK',
      title: 'Blue mug',
      referrer: 'https://search.example/',
      width: 1280,
      height: 800,
      language: 'en',
    },
    params: {},
    ...changes,
  });
  return {
    event,
    name: 'AddToCart',
    standard: true,
    params: { item_name: 'Blue mug', value: 12.5, currency: 'EUR' },
    happenedAt: testNow - 60_000,
    userAgent: 'Browser/1.0',
    ...more,
  };
}
