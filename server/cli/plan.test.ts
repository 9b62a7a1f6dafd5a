import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { packageFolder } from '../config';
import { buildStale } from '../prepare/buildStale';
import { clickRuleSet, newFolder } from '../testing/testServer';

vi.setConfig({ testTimeout: 60_000 });

const folder = newFolder();
const good = join(folder, 'good.json');
const broken = join(folder, 'broken.json');

beforeAll(async () => {
  await buildStale('server');
  writeFileSync(good, JSON.stringify(clickRuleSet(), null, 2));
  writeFileSync(broken, JSON.stringify({ ...clickRuleSet(), rules: [{ id: 'no-trigger' }] }, null, 2));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plan(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = join(packageFolder, 'dist/server/milepost.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [file, 'plan', ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

it('writes Markdown unless another format is asked for, to the terminal or a file', async () => {
  const markdown = await plan(good);
  expect(markdown).toMatchObject({ code: 0, err: '' });
  expect(markdown.out).toMatch(/^# .*measurement plan\n/);
  expect(markdown.out).toContain('`add_to_cart`');
  expect((await plan(good, '--format', 'json')).out).toMatch(/^\{\n {2}"name"/);
  const out = join(folder, 'plan.csv');
  expect(await plan(good, '--format', 'csv', '--out', out)).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(out, 'utf8')).toMatch(/^Stage,Event,Name,.*\r\n/);
});

it('writes what can be read of a broken rule set, and says that it is broken', async () => {
  const { code, out, err } = await plan(broken);
  expect(out).toContain('`add_to_cart`');
  expect(err).toContain('Run milepost validate');
  expect(code).toBe(1);
});

it('says what practice would do otherwise, without failing', async () => {
  const { code, out } = await plan(good, '--practice');
  expect(code).toBe(0);
  expect(out).toMatch(/hint +\/plan/);
});

it('ends with 2 for another format, and for a file that is not there', async () => {
  expect((await plan(good, '--format', 'pdf')).code).toBe(2);
  expect((await plan(join(folder, 'none.json'))).code).toBe(2);
  expect((await plan(good, '--out', join(folder, 'no', 'folder.md'))).code).toBe(2);
});
