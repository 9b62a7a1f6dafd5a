/** Problems of the document as a whole. */

import type { TextPlace } from '../json';
import type { Problem } from '../problem';
import { t } from '../texts/t';

export function notJson(place: TextPlace | undefined, parserSays: string): Problem {
  const where = place
    ? t('Line {line}, column {column}', { line: place.line, column: place.column })
    : parserSays;
  return {
    code: 'not-json',
    severity: 'error',
    path: '',
    message: t('This text is not JSON. {where}: look there for a missing comma, quote or bracket.', {
      where,
    }),
  };
}
