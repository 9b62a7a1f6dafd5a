import { guard } from '../core/guard';

/** What a window message holds, written as JSON or not. Undefined where that is no object. */
export function messageData({ data }: MessageEvent): Record<string, unknown> | undefined {
  const held: unknown = typeof data === 'string' && data[0] === '{' ? guard(JSON.parse, data) : data;
  return typeof held === 'object' && held ? (held as Record<string, unknown>) : undefined;
}
