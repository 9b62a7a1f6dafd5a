/** What only a traced build carries beside its entry: a reader for every variable, so that a recording knows them all. */
import type { Entry } from './emit';
import { Expressions } from './expressions';
import { object } from './literal';
import { importLines, type OwnCode } from './ownCode';
import type { Plan } from './plan';

export interface Readers {
  text: string;
  uses: ReadonlySet<string>;
  imports: readonly string[];
  codes: readonly OwnCode[];
}

/** What a variable relies on that the entry sets up only where a rule needs it; without it the reader would tell untruths. */
const setUpByEntry = /^(visit|rules)\./;

/**
 * `readers({ page_path: …, price: … });` with every built-in and declared variable that can be read beside this entry. Left out
 * are those that rest on something the entry does not start, and those that answer differently every time.
 */
export function emitReaders(plan: Plan, entry: Entry): Readers {
  const declared = (plan.ruleSet.variables ?? []).map(({ id }) => id);
  const names = [...new Set([...Object.keys(plan.catalog.builtins), ...declared])].filter((name) =>
    readable(name, plan, entry),
  );
  const expressions = new Expressions(plan);
  const readers = names.map((name): [string, string] => [name, expressions.variable(name)]);
  const call = `${expressions.use('readers')}(${object(readers)});`;
  const lines = [
    `import { ${[...expressions.imports].sort().join(', ')} } from 'milepost';`,
    ...importLines(expressions.codes).map(({ text }) => text),
    ...expressions.constants,
    call,
  ];
  return {
    text: `${lines.join('\n')}\n`,
    uses: expressions.uses,
    imports: [...expressions.imports],
    codes: [...expressions.codes.values()],
  };
}

function readable(name: string, plan: Plan, entry: Entry): boolean {
  const probe = new Expressions(plan);
  probe.variable(name);
  const asked = [...probe.uses].filter((flag) => setUpByEntry.test(flag));
  return (
    asked.every((flag) => entry.uses.has(flag)) &&
    (!probe.imports.has('ifStorage') || entry.imports.includes('storage')) &&
    (!probe.imports.has('consentVariable') || entry.imports.includes('consent')) &&
    !probe.imports.has('randomVariable') &&
    // Code that no rule asks for is not run for a recording either.
    [...probe.codes.values()].every(({ path }) => entry.codes.some((code) => code.path === path))
  );
}
