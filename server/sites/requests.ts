/** Reading what the routes of sites are asked: each answers the value or throws the HttpError that says what to send. */
import type { FastifyRequest } from 'fastify';
import type { NewSite, PublishRequest, RestoreRequest } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { HttpError } from '../errors';
import { readFrame } from './frame';

const nameLength = 200;
const noteLength = 2000;
const authorLength = 80;

type Fields = Record<string, unknown>;

export function readRuleSet(body: unknown, path = ''): RuleSet {
  const read = readFrame(body);
  if ('ruleSet' in read) return read.ruleSet;
  const problems = read.problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` }));
  const [first] = problems;
  const message = `This is no rule set: ${first?.path || 'the document'}: ${first?.message}`;
  throw new HttpError(400, 'not-a-rule-set', message, { problems });
}

export function readNewSite(body: unknown): NewSite {
  const { name, ruleSet, sample } = (body ?? {}) as Fields;
  if (typeof name !== 'string' || name.trim() === '' || name.length > nameLength) {
    throw new HttpError(400, 'no-name', `Give the site a \`name\` of 1 to ${nameLength} characters.`);
  }
  if (sample !== undefined && typeof sample !== 'boolean') {
    throw new HttpError(400, 'bad-sample', '`sample` must be true or false.');
  }
  return { name: name.trim(), ruleSet: readRuleSet(ruleSet, '/ruleSet'), ...(sample && { sample }) };
}

/** The name someone typed to say that they mean this site; empty where they said none. */
export function readDeleteSite(body: unknown): string {
  const { name = '' } = (body ?? {}) as Fields;
  if (typeof name !== 'string') throw new HttpError(400, 'no-name', '`name` must be the name of the site.');
  return name.trim();
}

export function readPublishRequest(body: unknown): PublishRequest {
  const { despiteTests } = (body ?? {}) as Fields;
  const revision = readRevision(body);
  if (despiteTests !== undefined && (typeof despiteTests !== 'string' || despiteTests.length > noteLength)) {
    throw new HttpError(
      400,
      'bad-reason',
      `\`despiteTests\` must be a reason of at most ${noteLength} characters.`,
    );
  }
  const { note = '', ...said } = readRestoreRequest(body);
  return {
    revision,
    note,
    ...said,
    ...(despiteTests?.trim() && { despiteTests: despiteTests.trim() }),
  };
}

export function readRevision(body: unknown): number {
  const { revision } = (body ?? {}) as Fields;
  if (Number.isSafeInteger(revision)) return revision as number;
  throw new HttpError(400, 'no-revision', 'Say which `revision` of the draft is meant, as a whole number.');
}

export function readRestoreRequest(body: unknown): RestoreRequest {
  const { note, author, after } = (body ?? {}) as Fields;
  if (note !== undefined && (typeof note !== 'string' || note.length > noteLength)) {
    throw new HttpError(400, 'bad-note', `\`note\` must be a text of at most ${noteLength} characters.`);
  }
  if (author !== undefined && (typeof author !== 'string' || author.length > authorLength)) {
    throw new HttpError(
      400,
      'bad-author',
      `\`author\` must be a name of at most ${authorLength} characters.`,
    );
  }
  if (after !== undefined && after !== null && !Number.isSafeInteger(after)) {
    throw new HttpError(400, 'bad-after', '`after` must be the number of the version that is live, or null.');
  }
  return {
    ...(note !== undefined && { note }),
    ...(author?.trim() && { author: author.trim() }),
    ...(after !== undefined && { after: after as number | null }),
  };
}

/** `If-Match: "7"`: the revision this save builds on. */
export function readIfMatch(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new HttpError(428, 'no-if-match', 'Say which revision you changed, as `If-Match: "<revision>"`.');
  }
  const revision = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(header)?.[1];
  if (revision === undefined) {
    throw new HttpError(400, 'bad-if-match', '`If-Match` must be one revision in quotes, such as "7".');
  }
  return Number(revision);
}

export function readNumber(text: string, what: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new HttpError(400, 'bad-number', `"${text}" is no number of ${what}.`);
}
