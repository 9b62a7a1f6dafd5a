import { readFile } from 'node:fs/promises';
import { locate } from '../../shared/json';
import type { Problem } from '../../shared/problem';
import { parse } from '../../shared/ruleset/serialize';

export interface RuleSetFile {
  path: string;
  text: string;
  /** Undefined when the text is no JSON; `problems` says where. */
  document?: unknown;
  problems: Problem[];
}

/** A file that cannot be read: `message` says why and the way out. */
export class UnreadableFileError extends Error {}

export async function readRuleSetFile(path: string): Promise<RuleSetFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFileError(reason(path, error));
  });
  const parsed = parse(text);
  if ('problems' in parsed) return { path, text, problems: parsed.problems };
  return { path, text, document: parsed.document, problems: [] };
}

function reason(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT')
    return `There is no file ${path}. Give the path of a rule set, such as rule-set.json.`;
  if (code === 'EISDIR') return `${path} is a folder. Give the rule set’s file in it.`;
  if (code === 'EACCES') return `${path} may not be read by this user.`;
  return `${path} could not be read: ${message}.`;
}

/** `file:line:column`, as editors and CI make it a link. */
export function placeOf(
  { path, text }: RuleSetFile,
  pointer: string,
): { line: number; column: number; text: string } {
  const { line, column } = locate(text, pointer);
  return { line, column, text: `${path}:${line}:${column}` };
}
