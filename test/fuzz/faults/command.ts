/** `npm run fuzz:faults [-- --seed N --sets N --every N --json]`: each function of the page runtime throws once. */
import { report, row } from '../../support/table';
import { injectFaults } from './faults';

const number = (name: string, otherwise: number) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
};

const outcome = await injectFaults(
  { seed: number('seed', 1), sets: number('sets', 12), every: number('every', 1) },
  (done, of) => {
    if (done % 100 === 0) console.error(`${done} of ${of}`);
  },
);
for (const { where, failures } of outcome.noticed)
  console.error(`the page noticed ${where}:\n  ${failures.join('\n  ')}`);
for (const { where, missing } of outcome.silenced) console.error(`${missing} rules fell silent: ${where}`);
const { injected, noticed, reached, functions, doors, others, fired } = outcome;
report([
  row('host.faults.unnoticed', (100 * (injected - noticed.length)) / injected, '%', 100, {
    atLeast: true,
    note: `an exception once in ${injected} of ${reached} functions that the page came through, of ${functions}; ${doors} more only call the guard`,
  }),
  row('host.faults.others', (100 * fired) / others, '%', 99, {
    atLeast: true,
    note: `of ${others} times that a rule beside the one that threw should fire`,
  }),
]);
process.exit();
