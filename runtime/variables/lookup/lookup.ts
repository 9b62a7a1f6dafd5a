import type { Value } from '../../../shared/definition';
import type { Occurrence } from '../../core/types';
import { late } from '../../lib/late';
import { lookedAt } from '../../lib/lookedAt';
import type { LookupSettings } from './lookup.definition';

export default function lookup(
  { input, match, rows, patterns, ignoreCase, default: missing }: LookupSettings,
  occurrence: Occurrence,
): Value {
  const given: Value = input;
  if (given !== undefined && given !== null && typeof given !== 'object') {
    const text = `${given}`;
    if (USES.lookupVariable!.match_pattern && match === 'pattern') {
      for (const { when, value } of patterns || []) {
        const found = (when as unknown as RegExp).exec(lookedAt(text));
        if (found)
          return typeof value === 'string'
            ? value.replace(/\$(\d)/g, (_, group) => found[group] ?? '')
            : late(value, occurrence);
      }
    } else {
      const row = rows?.find(({ when }) =>
        USES.lookupVariable!.ignoreCase && ignoreCase
          ? fits(text.toLowerCase(), when.toLowerCase(), match)
          : fits(text, when, match),
      );
      if (row) return late(row.value, occurrence);
    }
  }
  return late(missing, occurrence);
}

function fits(text: string, when: string, match: LookupSettings['match']): boolean {
  if (USES.lookupVariable!.match_contains && match === 'contains') return text.includes(when);
  if (USES.lookupVariable!.match_startsWith && match === 'starts-with') return text.startsWith(when);
  if (USES.lookupVariable!.match_endsWith && match === 'ends-with') return text.endsWith(when);
  return text === when;
}
