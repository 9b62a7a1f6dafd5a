import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RuleTest } from '../../shared/ruleset/types';
import { packageFolder } from '../config';
import { buildStale } from '../prepare/buildStale';
import { clickRuleSet, newFolder } from '../testing/testServer';

vi.setConfig({ testTimeout: 60_000 });

const folder = newFolder();
beforeAll(() => buildStale('server'), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function milepost(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = join(packageFolder, 'dist/server/milepost.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

function written(
  name: string,
  tests: RuleTest[],
  change?: (ruleSet: ReturnType<typeof clickRuleSet>) => void,
) {
  const ruleSet = { ...clickRuleSet(), tests };
  change?.(ruleSet);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(ruleSet, null, 2));
  return file;
}

const test: RuleTest = {
  id: 'fires',
  name: 'Add to cart on a bag',
  rule: 'add-to-cart',
  expect: 'fire',
  moment: 0,
  visit: [
    {
      kind: 'gesture',
      at: Date.parse('2026-11-22T10:00:00Z'),
      gesture: 'click',
      element: { name: 'Button', tag: 'button' },
      chain: [{ tag: 'button', id: 'add' }, { tag: 'body' }, { tag: 'html' }],
      url: 'https://shop.example/product/bag',
    },
  ],
};

it('says what each test came to, and ends with 0 while none fails', async () => {
  const { code, out } = await milepost('test', written('good.json', [test]));
  expect(out).toMatch(/^passed +Add to cart on a bag\n.*good\.json: 1 passed, 0 failed, 0 unknown\n$/);
  expect(code).toBe(0);
  expect(await milepost('test', written('none.json', []))).toMatchObject({ code: 0 });
});

it('ends with 1 where one fails, with its place and why', async () => {
  const file = written('bad.json', [test, { ...test, id: 'quiet', name: 'Stays quiet', expect: 'not-fire' }]);
  const { code, out } = await milepost('test', file);
  expect(code).toBe(1);
  expect(out).toMatch(/failed +Stays quiet +\S*bad\.json:\d+:\d+\n +It fires there\./);
  const answer = JSON.parse((await milepost('test', file, '--json')).out);
  expect(answer).toMatchObject({
    ok: false,
    tests: [
      { id: 'fires', state: 'passed' },
      { id: 'quiet', state: 'failed' },
    ],
  });
});

it('ends with 1 for a rule set with errors, and with 2 for a file that is not there', async () => {
  const file = written('broken.json', [test], (ruleSet) => {
    ruleSet.rules[0]!.event = 'nowhere';
  });
  expect(await milepost('test', file)).toMatchObject({ code: 1, out: expect.stringContaining('nowhere') });
  expect(await milepost('test', join(folder, 'gone.json'))).toMatchObject({ code: 2 });
});

it('explains itself', async () => {
  const { code, out } = await milepost('test', '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/Should fire/);
  expect(out).toMatch(/1 a test fails/);
});
