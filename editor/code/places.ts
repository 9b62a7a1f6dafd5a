/** Where a problem is drawn in the JSON text. */

import { jsonError, scanJson } from '../../shared/json';
import type { Problem } from '../../shared/problem';
import { t } from '../../shared/texts/t';

export interface Place {
  /** Characters from the start of the text. */
  from: number;
  to: number;
}

/**
 * Finds places by JSON Pointer: a single value whole, an object or list by its key or its first bracket. The nearest parent
 * stands for what is not there, as for a missing field.
 */
export function placesIn(text: string): (path: string) => Place {
  const { starts, ends } = scanJson(text);
  return (path) => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const start = starts.get(at);
      if (start !== undefined) return placeOfValue(text, start, ends.get(at));
      if (at === '') return { from: 0, to: Math.min(1, text.length) };
    }
  };
}

/** The pointer of the innermost value that the offset stands in or beside; '' outside of all. */
export function pathAround(text: string, offset: number): string {
  const { starts, ends } = scanJson(text);
  let innermost = '';
  for (const [path, start] of starts) {
    const end = ends.get(path) ?? text.length;
    // Values are met in the order of the text, outer ones first.
    if (lineStart(text, start) <= offset && offset <= end) innermost = path;
  }
  return innermost;
}

/** A value's key stands before it on its line. */
function lineStart(text: string, start: number): number {
  return text.lastIndexOf('\n', start - 1) + 1;
}

function placeOfValue(text: string, start: number, end: number | undefined): Place {
  if (text[start] !== '{' && text[start] !== '[') return { from: start, to: end ?? start + 1 };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const key = /"(?:[^"\\]|\\.)*"(?=\s*:\s*$)/.exec(text.slice(lineStart, start));
  if (!key) return { from: start, to: start + 1 };
  return { from: lineStart + key.index, to: lineStart + key.index + key[0].length };
}

/** The place of a problem of this text, which need not be JSON. */
export function placeOfProblem(text: string, problem: Problem): Place {
  const broken = problem.code === 'not-json' ? jsonError(text)?.offset : undefined;
  if (broken === undefined) return placesIn(text)(problem.path);
  // What is missing at the end of the text is shown on its last character.
  const from = Math.min(broken, Math.max(0, text.trimEnd().length - 1));
  const [word = ''] = /^[\w.-]*/.exec(text.slice(from)) ?? [];
  return { from, to: from + Math.max(1, word.length) };
}

/** Line and column from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** `Line 3, column 5: `, unless the message says it already. */
export function placeInWords(text: string, problem: Problem): string {
  if (problem.code === 'not-json') return '';
  const { line, column } = lineAndColumn(text, placeOfProblem(text, problem).from);
  return `${t('Line {line}, column {column}:', { line, column })} `;
}
