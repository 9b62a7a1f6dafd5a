/** What a change is about, from the places it touches. */
import type { Patches } from 'mutative';
import type { RuleSet } from '../../shared/ruleset/types';

type Thing = { id?: string; name?: string; title?: string };

const nouns: Readonly<Record<string, string>> = {
  rules: 'rules',
  targets: 'targets',
  variables: 'variables',
  destinations: 'destinations',
  tests: 'tests',
  events: 'events',
  stages: 'stages',
};

/** The one thing by its name, several of a kind by their number, nothing where it is about the whole. */
export function thingsIn(patches: Patches, before: RuleSet, after: RuleSet): string | undefined {
  const touched = new Set<string>();
  const names = new Set<string>();
  for (const { path, op } of patches) {
    const segments = path as (string | number)[];
    const list = segments[0] === 'plan' ? segments.slice(0, 2) : segments.slice(0, 1);
    const noun = nouns[String(list.at(-1))];
    const index = segments[list.length];
    if (noun === undefined || typeof index !== 'number') continue;
    const holder = op === 'remove' && segments.length === list.length + 1 ? before : after;
    const thing = (valueIn(holder, list) as Thing[] | undefined)?.[index];
    if (!thing) continue;
    touched.add(noun);
    names.add(thing.title || thing.name || thing.id || '');
  }
  names.delete('');
  const [first] = names;
  if (names.size === 1) return first;
  return touched.size === 1 && names.size > 1 ? `${names.size} ${[...touched][0]}` : undefined;
}

function valueIn(ruleSet: RuleSet, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], ruleSet);
}
