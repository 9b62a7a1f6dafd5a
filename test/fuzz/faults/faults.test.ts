/** The short form of `npm run fuzz:faults`: every eleventh function that is come through, with two rule sets. */
import { expect, it } from 'vitest';
import { injectFaults } from './faults';
import { instrument } from './instrument';

it('marks every function but those that only hand on to the guard', () => {
  const { code, functions, doors } = instrument(
    [
      '// runtime/core/guard.ts',
      'function guard(work) { try { return work(); } catch {} }',
      '// runtime/lib/own.ts',
      'var one = (a) => a + 1;',
      'function two() { listen(() => guard(one)); return { three(b) { return b + 1; } }; }',
      'list.push = (...given) => { guard(one); return push.apply(list, given); };',
    ].join('\n'),
  );
  expect(functions).toEqual([
    'runtime/lib/own.ts:4 one',
    'runtime/lib/own.ts:5 two',
    'runtime/lib/own.ts:5 three',
  ]);
  expect(doors).toBe(3);
  expect(code).toContain('(a) => (__fault(0), a + 1)');
  expect(code).toContain('function two() { __fault(1); listen(');
  expect(code.split('\n')).toHaveLength(6);
});

it('lets no page notice what fails in it', { timeout: 240_000 }, async () => {
  const { noticed, injected, others, fired } = await injectFaults({ seed: 1, sets: 2, every: 11 });
  expect(noticed).toEqual([]);
  expect(injected).toBeGreaterThan(25);
  // What starts before all rules stops them all: that is most of what is missing.
  expect(fired / others).toBeGreaterThan(0.75);
});
