/** Problems of selectors and regular expressions. */
import type { Problem } from '../problem';
import { quote } from './words';

export function selectorDoesNotParse(
  path: string,
  selector: string,
  reason: string,
  position: number,
): Problem {
  const where = selector.trim() === '' ? '' : ` at character ${position + 1}`;
  return {
    code: 'selector-does-not-parse',
    severity: 'error',
    path,
    message: `The CSS selector ${quote(selector)} cannot be read${where}: ${reason} Pick the element on the page, or correct the selector.`,
  };
}

export function regexDoesNotParse(path: string, pattern: string, reason: string): Problem {
  return {
    code: 'regex-does-not-parse',
    severity: 'error',
    path,
    message: `The pattern ${quote(pattern)} cannot be read: ${reason}. Correct it, or use “contains” or “starts with” instead.`,
  };
}

export function regexCanHang(path: string, pattern: string, part: string): Problem {
  return {
    code: 'regex-can-hang',
    severity: 'error',
    path,
    message: `The pattern ${quote(pattern)} can freeze the page: ${part} Repeat only one of them, or use “contains” or “starts with” instead.`,
  };
}
