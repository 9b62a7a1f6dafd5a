/** Reads what pages and editors send to the relay: own properties of the right kind, or a refusal that says what is wrong. */
import { ownTexts, secretPattern } from '../../shared/connection';
import { HttpError } from '../errors';

/** One message of a page: a timeline entry with every variable's value fits many times over. */
const maxMessageCharacters = 256 * 1024;
const maxMessages = 500;

export function readFields<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const read = ownTexts(body, names);
  if (read) return read;
  throw new HttpError(
    400,
    'bad-message',
    `Send JSON with ${names.map((name) => `\`${name}\``).join(', ')} as texts.`,
  );
}

export function readSecret(text: string, name: string): string {
  if (secretPattern.test(text)) return text;
  throw new HttpError(400, 'bad-message', `\`${name}\` must be 32 hexadecimal digits.`);
}

export function readCount(body: unknown, name: string): number {
  const value = own(body, name);
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new HttpError(400, 'bad-message', `\`${name}\` must be a whole number from 0.`);
}

/** Messages as they will be passed on: objects that say their own type, each within its size. */
export function readMessages(body: unknown): object[] {
  const messages = own(body, 'messages');
  if (!Array.isArray(messages) || messages.length > maxMessages)
    throw new HttpError(400, 'bad-message', `\`messages\` must be a list of at most ${maxMessages}.`);
  for (const message of messages) {
    if (typeof own(message, 'type') !== 'string')
      throw new HttpError(400, 'bad-message', 'Every message must be an object with a `type`.');
    if (JSON.stringify(message).length > maxMessageCharacters)
      throw new HttpError(413, 'message-too-large', `A message may have ${maxMessageCharacters} characters.`);
  }
  return messages as object[];
}

function own(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}
