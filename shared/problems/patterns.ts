/** Problems of selectors and regular expressions. */

import type { Problem } from '../problem';
import { t, told } from '../texts/t';
import { quote } from './words';

export function selectorDoesNotParse(
  path: string,
  selector: string,
  reason: string,
  position: number,
): Problem {
  const where = selector.trim() === '' ? '' : t(' at character {value}', { value: position + 1 });
  return {
    code: 'selector-does-not-parse',
    severity: 'error',
    path,
    message: t(
      'The CSS selector {selector} cannot be read{where}: {reason} Pick the element on the page, or correct the selector.',
      { selector: quote(selector), where, reason: told(reason) },
    ),
  };
}

export function regexDoesNotParse(path: string, pattern: string, reason: string): Problem {
  return {
    code: 'regex-does-not-parse',
    severity: 'error',
    path,
    message: t(
      'The pattern {pattern} cannot be read: {reason}. Correct it, or use “contains” or “starts with” instead.',
      { pattern: quote(pattern), reason: told(reason) },
    ),
  };
}

export function regexCanHang(path: string, pattern: string, part: string): Problem {
  return {
    code: 'regex-can-hang',
    severity: 'error',
    path,
    message: t(
      'The pattern {pattern} can freeze the page: {part} Repeat only one of them, or use “contains” or “starts with” instead.',
      { pattern: quote(pattern), part: told(part) },
    ),
  };
}
