/** Reading what the routes of forwarding are asked: each answers the value or throws the HttpError that says what to send. */
import type {
  DeliveryOutcome,
  ForwardingChange,
  ForwardingField,
  ForwardingProtocol,
  ForwardingTest,
  ReplayRequest,
  SettingValue,
} from '../../shared/forwarding/types';
import { HttpError } from '../errors';
import type { LogFilter } from './log';

const maxValue = 4096;
const maxPairs = 500;
const maxLines = 200;
const defaultLines = 50;
const maxReplayed = 1000;

type Fields = Record<string, unknown>;

export function readChange(body: unknown, protocol: ForwardingProtocol): ForwardingChange {
  const { enabled, settings, secrets } = fieldsOf(body);
  if (enabled !== undefined && typeof enabled !== 'boolean')
    throw new HttpError(400, 'bad-switch', '`enabled` must be true or false.');
  const fields = (secret: boolean) => protocol.fields.filter((field) => (field.secret === true) === secret);
  return {
    ...(enabled !== undefined && { enabled }),
    ...(settings !== undefined && { settings: readValues(settings, 'settings', fields(false)) }),
    ...(secrets !== undefined && { secrets: readSecrets(secrets, fields(true)) }),
  };
}

function readValues(
  given: unknown,
  what: string,
  fields: readonly ForwardingField[],
): Record<string, SettingValue> {
  const values: Record<string, SettingValue> = {};
  for (const [name, value] of Object.entries(fieldsOf(given))) {
    const field = fieldNamed(fields, name, what);
    if (field.format === 'per-event') {
      const pairs = Object.entries(fieldsOf(value));
      if (pairs.length > maxPairs) throw tooLong(name);
      values[name] = Object.fromEntries(pairs.map(([key, text]) => [key, readText(field, text)]));
    } else values[name] = readText(field, value);
  }
  return values;
}

function readSecrets(given: unknown, fields: readonly ForwardingField[]): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(fieldsOf(given)).map(([name, value]) => {
      const field = fieldNamed(fields, name, 'secrets');
      if (value === null) return [name, null];
      const text = readText(field, value);
      if (text === '')
        throw new HttpError(400, 'empty-secret', `\`${name}\` is empty. Send null to forget it.`);
      return [name, text];
    }),
  );
}

function fieldNamed(fields: readonly ForwardingField[], name: string, what: string): ForwardingField {
  const field = fields.find((each) => each.name === name);
  if (field) return field;
  const known = fields.map((each) => each.name).join(', ');
  throw new HttpError(
    400,
    'unknown-field',
    `\`${what}\` has no \`${name.slice(0, 40)}\` here. It takes ${known || 'nothing'}.`,
  );
}

/** The value is not repeated in what is wrong with it: it may be a secret. */
function readText(field: ForwardingField, value: unknown): string {
  if (typeof value !== 'string') throw new HttpError(400, 'bad-value', `\`${field.name}\` must be a text.`);
  const text = value.trim();
  if (text.length > maxValue) throw tooLong(field.name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what could end a header early
  if (/[\u0000-\u001f\u007f]/.test(text))
    throw new HttpError(400, 'bad-value', `\`${field.name}\` must be one line of plain text.`);
  if (text !== '' && field.pattern && !new RegExp(field.pattern).test(text))
    throw new HttpError(400, 'bad-value', `\`${field.name}\` must be ${field.rule}.`);
  if (text !== '' && field.enum && !field.enum.includes(text))
    throw new HttpError(400, 'bad-value', `\`${field.name}\` must be one of ${field.enum.join(', ')}.`);
  return text;
}

function tooLong(name: string): HttpError {
  return new HttpError(400, 'too-long', `\`${name}\` is longer than it can be.`);
}

export function readTest(body: unknown): ForwardingTest {
  const { code, event } = fieldsOf(body ?? {});
  for (const value of [code, event])
    if (value !== undefined && (typeof value !== 'string' || value.length > 128))
      throw new HttpError(400, 'bad-value', '`code` and `event` must be texts of at most 128 characters.');
  return {
    ...(typeof code === 'string' && code.trim() !== '' && { code: code.trim() }),
    ...(typeof event === 'string' && { event }),
  };
}

export function readReplay(body: unknown): ReplayRequest {
  const { ids } = fieldsOf(body ?? {});
  if (ids === undefined) return {};
  if (!Array.isArray(ids) || ids.length > maxReplayed || !ids.every((id) => Number.isSafeInteger(id)))
    throw new HttpError(400, 'bad-ids', `\`ids\` must be a list of at most ${maxReplayed} ids of the log.`);
  return { ids: ids as number[] };
}

const outcomes: readonly DeliveryOutcome[] = ['done', 'retry', 'dead', 'test'];

export function readLogFilter(query: Readonly<Record<string, string | undefined>>): LogFilter {
  const { outcome, event, before, limit } = query;
  if (outcome !== undefined && !outcomes.includes(outcome as DeliveryOutcome))
    throw new HttpError(400, 'bad-outcome', `\`outcome\` must be one of ${outcomes.join(', ')}.`);
  return {
    ...(outcome !== undefined && { outcome: outcome as DeliveryOutcome }),
    ...(event !== undefined && { event: event.slice(0, 128) }),
    ...(before !== undefined && { before: readCount(before, 'before') }),
    limit: limit === undefined ? defaultLines : Math.min(maxLines, Math.max(1, readCount(limit, 'limit'))),
  };
}

function readCount(text: string, name: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new HttpError(400, 'bad-number', `\`${name}\` must be a whole number from 0.`);
}

function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new HttpError(400, 'not-an-object', 'Send a JSON object.');
}
