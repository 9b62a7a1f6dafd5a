/** Folders and labels that are in use: they live in the rules themselves. */
import type { Rule } from '../../../shared/ruleset/types';

export interface Counted {
  name: string;
  count: number;
}

export function foldersOf(rules: readonly Rule[]): Counted[] {
  return counted(rules.flatMap(({ folder }) => (folder ? [folder] : [])));
}

export function labelsOf(rules: readonly Rule[]): Counted[] {
  return counted(rules.flatMap(({ labels }) => labels ?? []));
}

function counted(names: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}
