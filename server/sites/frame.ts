import type { Problem } from '../../shared/problem';
import { currentFormat } from '../../shared/ruleset/schema';
import type { RuleSet } from '../../shared/ruleset/types';

/**
 * What a document must have to be kept as a draft at all: the parts that everything else walks through. A draft may be
 * unfinished anywhere below, so this is far less than validation.
 */
export function readFrame(document: unknown): { ruleSet: RuleSet } | { problems: Problem[] } {
  const problems = [...frameProblems(document)];
  return problems.length > 0 ? { problems } : { ruleSet: document as RuleSet };
}

function* frameProblems(document: unknown): Iterable<Problem> {
  if (!isObject(document)) {
    yield problem('', 'A rule set is a JSON object; this is something else.');
    return;
  }
  const { format, name, site, plan, consent } = document;
  if (!Number.isInteger(format)) {
    yield problem('/format', `Say the format as a whole number; today's is ${currentFormat}.`);
  } else if ((format as number) > currentFormat) {
    yield problem(
      '/format',
      `This rule set has format ${format}, made by a newer Milepost; this release knows up to ${currentFormat}. Update the server.`,
    );
  }
  if (name !== undefined && typeof name !== 'string') yield problem('/name', 'The name must be a text.');
  const origins = isObject(site) ? site['origins'] : undefined;
  if (!Array.isArray(origins) || !origins.every((origin) => typeof origin === 'string')) {
    yield problem(
      '/site/origins',
      'Say where the site is served, as a list such as ["https://shop.example"].',
    );
  }
  yield* listProblems(isObject(plan) ? plan : {}, ['stages', 'events'], '/plan', true);
  yield* listProblems(document, ['rules', 'destinations'], '', true);
  yield* listProblems(document, ['targets', 'variables', 'tests'], '', false);
  if (!isObject(consent) || !isObject(consent['default'])) {
    yield problem('/consent', 'Say what holds before consent: {"default": {...}, "pending": "queue"}.');
  }
}

function* listProblems(
  from: Record<string, unknown>,
  keys: readonly string[],
  path: string,
  required: boolean,
): Iterable<Problem> {
  for (const key of keys) {
    const list = from[key];
    if (list === undefined && !required) continue;
    if (!Array.isArray(list)) {
      yield problem(`${path}/${key}`, `\`${key}\` must be a list; it may be empty: [].`);
      continue;
    }
    for (const [index, entry] of list.entries()) {
      if (!isObject(entry)) yield problem(`${path}/${key}/${index}`, `Entries of \`${key}\` are objects.`);
    }
  }
}

function problem(path: string, message: string): Problem {
  return { code: 'not-a-rule-set', severity: 'error', path, message };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
