/**
 * `npm test`: everything CI runs, in the order that fails soonest. Prints each step's output as it comes and
 * "N passed, N failed" alone on the last line: tests are counted one by one, any other step counts when it fails.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';

interface Step {
  name: string;
  command: string[];
  /** A Vitest project: its tests are counted. */
  counts?: boolean;
}

const reports = mkdtempSync(join(tmpdir(), 'milepost-test-'));
const reportOf = (name: string) => join(reports, `${name}.json`);

const script = (name: string): Step => ({ name, command: ['npm', 'run', '--silent', name] });
const project = (name: string): Step => ({
  name,
  counts: true,
  command: [
    'npx',
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(name)}`,
  ],
});

/**
 * One after the other; of a pair of lists the second goes beside the first. Page code and journeys wait now and then, for timers and
 * for pages, so what computes fits beside them, at a lower priority. A third list would not fit: two cores are busy with two.
 */
const steps: (Step | [first: Step[], beside: Step[]])[] = [
  script('prepare-build'),
  script('types'),
  script('lint'),
  project('unit'),
  script('build'),
  script('sizes'),
  [[project('pages')], [project('server'), project('samples'), project('recipes'), project('picks')]],
  [[project('journeys')], [project('states'), project('faults')]],
];

const besidePriority = 10;

let passed = 0;
let failed = 0;
const failures: string[] = [];
const late: string[] = [];
for (const step of steps) {
  if (!Array.isArray(step)) await take(step);
  else {
    const [first, beside] = step;
    await Promise.all([takeAll(first), takeAll(beside, true)]);
  }
}
rmSync(reports, { recursive: true, force: true });
// Once more at the end: whoever reads only the last lines of a long log learns what to look at.
for (const one of late) console.log(`… passed on the second attempt only: ${one}`);
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function takeAll(list: readonly Step[], aside = false): Promise<void> {
  for (const step of list) await take(step, aside);
}

/** `aside`: its output comes when it has ended, so that two steps do not speak at once. */
async function take(step: Step, aside = false): Promise<void> {
  const started = performance.now();
  if (!aside) console.log(`\n── ${step.name}`);
  const { code, output } = await run(step.command, aside);
  if (aside) console.log(`\n── ${step.name}\n${output}`);
  const counted = step.counts ? countTests(step.name) : undefined;
  passed += counted?.passed ?? 0;
  // A run that fails without a failed test (it could not start, or something was thrown outside tests) still counts.
  failed += code === 0 ? (counted?.failed ?? 0) : Math.max(1, counted?.failed ?? 0);
  failures.push(...(counted?.failures ?? []));
  late.push(...(counted?.late ?? []));
  if (code !== 0 && !counted?.failures.length) failures.push(`${step.name} ended with exit code ${code}`);
  console.log(
    `── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((performance.now() - started) / 1000)} s`,
  );
}

function run([program = '', ...args]: string[], aside: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { stdio: aside ? ['inherit', 'pipe', 'pipe'] : 'inherit' });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    if (aside && child.pid) setPriority(child.pid, besidePriority);
    child.on('error', () => resolve({ code: 1, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

interface Counted {
  passed: number;
  failed: number;
  /** Each with its file and the beginning of what it said. */
  failures: string[];
  /** Passed, but not at once. */
  late: string[];
}

/** What vitest's JSON report holds of it. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

function countTests(name: string): Counted | undefined {
  // A run that could not start has written none.
  if (!existsSync(reportOf(name))) return undefined;
  const report = JSON.parse(readFileSync(reportOf(name), 'utf8')) as Report;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    failures: report.testResults.flatMap(failuresIn),
    late: report.testResults.flatMap(lateIn),
  };
}

type FileReport = Report['testResults'][number];

/** Each failed test with the beginning of its message; of a file that did not even start, the file. */
function failuresIn(file: FileReport): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length > 0) return failed.map((test) => told(file, test));
  return file.status === 'failed'
    ? [`${relative(process.cwd(), file.name)}\n${beginning(file.message)}`]
    : [];
}

/** A test that passed with something to say failed before. */
function lateIn(file: FileReport): string[] {
  return file.assertionResults
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map((test) => told(file, test));
}

function told(file: FileReport, test: FileReport['assertionResults'][number]): string {
  return `${relative(process.cwd(), file.name)}: ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`;
}

/** Its first lines, set in. */
function beginning(message: string): string {
  const lines = message.split('\n').slice(0, 6);
  return lines.map((line) => `    ${line}`).join('\n');
}
