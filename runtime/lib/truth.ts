import type { Value } from '../../shared/definition';

/** Whether people mean yes or no by it: true, yes, on and 1, or their opposites and an empty text. Undefined of all else. */
export function truth(value: Value): boolean | undefined {
  const written = `${value ?? 'missing'}`;
  return /^(true|yes|on|1)$/i.test(written) || (/^(false|no|off|0|)$/i.test(written) ? false : undefined);
}
