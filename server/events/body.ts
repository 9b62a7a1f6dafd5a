import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { HttpError } from '../errors';

const inflaters = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** The body as text, inflated if need be. The limit holds for the inflated text too: a small body can inflate to gigabytes. */
export async function readBody(
  body: Buffer | undefined,
  encoding: string | undefined,
  maxBytes: number,
): Promise<string> {
  if (!body || encoding === undefined || encoding === 'identity') return body?.toString('utf8') ?? '';
  if (!Object.hasOwn(inflaters, encoding)) {
    throw new HttpError(415, 'unknown-encoding', 'Send the body as it is, or with gzip, deflate or br.');
  }
  const inflateBody = inflaters[encoding as keyof typeof inflaters];
  try {
    return (await inflateBody(body, { maxOutputLength: maxBytes })).toString('utf8');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new HttpError(
        413,
        'body-too-large',
        `The body inflates to more than ${maxBytes} bytes. Send it in parts.`,
      );
    }
    throw new HttpError(400, 'bad-encoding', `The body is not ${encoding}, though its header says so.`);
  }
}
