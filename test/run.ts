/**
 * `npm test`: everything CI runs, in the order that fails soonest. Prints each step's output as it comes and
 * "N passed, N failed" alone on the last line: tests are counted one by one, any other step counts when it fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

const steps: Step[] = [
  script('prepare-build'),
  script('types'),
  script('lint'),
  project('unit'),
  script('build'),
  project('server'),
  project('samples'),
  project('recipes'),
  project('pages'),
  project('picks'),
  project('faults'),
  script('sizes'),
  project('journeys'),
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  const started = performance.now();
  console.log(`\n── ${step.name}`);
  const code = await run(step.command);
  const counted = step.counts ? countTests(step.name) : undefined;
  passed += counted?.passed ?? 0;
  // A run that fails without a failed test (it could not start, or something was thrown outside tests) still counts.
  failed += code === 0 ? (counted?.failed ?? 0) : Math.max(1, counted?.failed ?? 0);
  console.log(
    `── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((performance.now() - started) / 1000)} s`,
  );
}
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function run([program = '', ...args]: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countTests(name: string): { passed: number; failed: number } | undefined {
  try {
    const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return undefined;
  }
}
