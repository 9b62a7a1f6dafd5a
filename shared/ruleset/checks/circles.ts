/** Variables that are made of others: none leads back to itself, because then it could never have a value. */
import { variableCircle } from '../../problems/references';
import type { Use } from '../references';
import type { Context } from './context';

/** Reports each circle once, where its first variable names the next. */
export function checkCircles({ uses, variables, report }: Context): void {
  const ids = new Map(variables.map(({ value, path }) => [path, value.id]));
  const reads = new Map<string, Use[]>();
  for (const use of uses) {
    const id = use.kind === 'variable' ? ids.get(use.owner) : undefined;
    if (id !== undefined) reads.set(id, [...(reads.get(id) ?? []), use]);
  }
  const told = new Set<string>();
  for (const id of reads.keys()) {
    const round = told.has(id) ? undefined : wayTo(id, id, reads, new Set());
    if (!round) continue;
    for (const use of round) told.add(use.id);
    report(variableCircle(round[0]?.path ?? '', [id, ...round.map((use) => use.id)]));
  }
}

/** The uses that lead from one variable to another. */
function wayTo(
  end: string,
  from: string,
  reads: ReadonlyMap<string, Use[]>,
  seen: Set<string>,
): Use[] | undefined {
  seen.add(from);
  for (const use of reads.get(from) ?? []) {
    if (use.id === end) return [use];
    const rest = seen.has(use.id) ? undefined : wayTo(end, use.id, reads, seen);
    if (rest) return [use, ...rest];
  }
  return undefined;
}
