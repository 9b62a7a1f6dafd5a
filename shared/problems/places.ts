/** Where problems stand, compared. */
import { segmentsOf } from '../pointer';

/** In the order of the document, as far as lists go: `/rules/2` before `/rules/10`. */
export function comparePlaces(a: string, b: string): number {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    if (one === other) continue;
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const numeric = /^\d+$/.test(one) && /^\d+$/.test(other);
    return numeric ? Number(one) - Number(other) : one < other ? -1 : 1;
  }
  return 0;
}
