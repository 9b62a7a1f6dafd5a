import { parsed } from './path';

/** What a window message holds, written as JSON or not. Undefined where that is no object. */
export function messageData({ data }: MessageEvent): Record<string, unknown> | undefined {
  const held: unknown = typeof data === 'string' ? parsed(data) : data;
  return typeof held === 'object' && held ? (held as Record<string, unknown>) : undefined;
}
