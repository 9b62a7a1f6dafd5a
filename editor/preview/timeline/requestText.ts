/** A delivery's call or request as text: to read, and to copy. */
import type { Entry } from './rows';

type Request = NonNullable<Entry<'delivery'>['request']>;

/** Indented JSON; what was taken out before sharing says so. */
export function prettyJson(value: unknown): string {
  const text = JSON.stringify(value, (_, one) => (isMaskedValue(one) ? '‹masked›' : one), 2);
  return text ?? 'nothing';
}

function isMaskedValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { masked?: unknown }).masked === true;
}

/** The call as it would stand in code, or the address and what is posted to it. */
export function requestText(request: Request): string {
  if ('call' in request) return `${request.call}(${request.arguments.map(prettyJson).join(', ')})`;
  const { url, body } = request;
  return `${methodOf(request)} ${url}${body === undefined ? '' : `\n\n${bodyText(body)}`}`;
}

function methodOf(request: Request): string {
  return 'url' in request && request.body === undefined ? 'GET' : 'POST';
}

/** A body that is JSON as text is read as JSON. */
function bodyText(body: unknown): string {
  if (typeof body !== 'string') return prettyJson(body);
  try {
    return prettyJson(JSON.parse(body));
  } catch {
    return body;
  }
}

export function requestJson(request: Request): string {
  return JSON.stringify(request, null, 2);
}

/** A command that sends it again from a terminal; undefined for what is no request but a call. */
export function requestCurl(request: Request): string | undefined {
  if ('call' in request) return undefined;
  const { url, body } = request;
  const parts = [`curl ${quoted(url)}`];
  if (body !== undefined) {
    parts.push(`-H ${quoted('content-type: text/plain;charset=UTF-8')}`);
    parts.push(`--data-raw ${quoted(typeof body === 'string' ? body : JSON.stringify(body))}`);
  }
  return parts.join(' \\\n  ');
}

/** For a POSIX shell: nothing inside single quotes means anything but a single quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
