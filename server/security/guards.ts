/** Who may use the editor's pages and API: only pages of this server, in a browser that reached it under its own name. */
import type { FastifyRequest } from 'fastify';
import { HttpError } from '../errors';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests under a foreign host name: with DNS rebinding an attacker's page would otherwise be same-origin with us.
 * https://owasp.org/www-community/attacks/DNS_Rebinding
 */
export function guardHost(request: FastifyRequest, origin: string): void {
  const { host } = request.headers;
  const name = host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (name && (localNames.has(name.hostname) || name.host === new URL(origin).host)) return;
  throw new HttpError(
    421,
    'unknown-host',
    `This server answers as ${origin} and as localhost. To use another address, start it with MILEPOST_URL set to that address.`,
  );
}

/**
 * Refuses what other sites' pages send with this person's browser. Reading is refused when the browser says it comes from
 * another site; changing needs proof that it comes from our own pages, so a request that says nothing is refused too.
 * https://web.dev/articles/fetch-metadata
 */
export function guardOrigin(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (!changes) {
    if (site === undefined || site === 'same-origin' || site === 'none') return;
    throw foreign('Only pages of this server may read here.');
  }
  // Host was checked before, so the page that has this origin is ours. Behind a proxy the scheme may differ.
  const own = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  const fetched = site === undefined || site === 'same-origin';
  if (fetched && (own || (site === 'same-origin' && origin === undefined))) return;
  throw foreign(
    `Only pages of this server may change anything here. A script of yours sends the header \`Origin: http://${host}\`.`,
  );
}

function foreign(message: string): HttpError {
  return new HttpError(403, 'foreign-origin', message);
}
