/** Problems of custom JavaScript. */

import type { Problem } from '../problem';
import { t } from '../texts/t';

export function customCodeIsOff(path: string): Problem {
  return {
    code: 'custom-code-off',
    severity: 'error',
    path,
    message: t(
      'This site does not allow custom JavaScript. Allow it for the whole site, or use something that needs no code.',
    ),
  };
}

/** Line and column within the code, from 1. */
export function codeDoesNotParse(path: string, line: number, column: number, reason: string): Problem {
  return {
    code: 'code-does-not-parse',
    severity: 'error',
    path,
    message: t('This is not the body of a function: line {line}, column {column}: {plain}', {
      line,
      column,
      plain: plain(reason),
    }),
  };
}

export function codeLoadsModules(path: string): Problem {
  return {
    code: 'code-loads-modules',
    severity: 'error',
    path,
    message: t(
      'Code in a container cannot import or require anything. Take what it needs from window, or write it here.',
    ),
  };
}

export function codeEvaluates(path: string): Problem {
  return {
    code: 'code-evaluates',
    severity: 'error',
    path,
    message: t(
      'This makes code out of text, with eval or Function, which pages with a strict policy forbid. Write the code itself here.',
    ),
  };
}

/** `what`: `alert`. */
export function codeBlocksPage(path: string, what: string): Problem {
  return {
    code: 'code-blocks-page',
    severity: 'error',
    path,
    message: t('“{what}” stops the whole page until it is over. Leave it out, or use what does not wait.', {
      what,
    }),
  };
}

/** `what`: `document.write`. */
export function codeWritesPage(path: string, what: string): Problem {
  return {
    code: 'code-writes-page',
    severity: 'error',
    path,
    message: t(
      '“{what}” empties a page that has loaded. Make elements with document.createElement, and append them.',
      { what },
    ),
  };
}

export function codeNamesOurs(path: string, name: string): Problem {
  return {
    code: 'code-names-ours',
    severity: 'error',
    path,
    message: t('{name} means something else inside a container. For the page’s own, write window.{name}.', {
      name,
    }),
  };
}

/** esbuild's words, as ours: with a full stop. */
function plain(reason: string): string {
  if (/top-level await/i.test(reason)) return t('“await” can only be used inside an async function.');
  return /[.:]$/.test(reason) ? reason.replace(/:$/, '.') : `${reason}.`;
}
