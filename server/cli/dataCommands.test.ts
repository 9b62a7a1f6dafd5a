/** The commands that work on a server's data folder, and the one that says where data goes. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openSiteStore } from '../sites/sqlite';
import { clickRuleSet, newEvent, newFolder, newId, startTestServer } from '../testing/testServer';
import { eraseCommand } from './erase';
import { lineageCommand } from './lineage';
import { retentionCommand } from './retention';

const data = newFolder();
const empty = newFolder();
const user = 'customer-4711-x';
let site: string;

beforeAll(async () => {
  const server = await startTestServer({ data });
  site = (await server.makeSite()).site.id;
  await server.collect([
    newEvent(site, { user_id: user, visitor_id: newId() }),
    newEvent(site, { visitor_id: newId() }),
  ]);
  await server.close();
  await openSiteStore(empty).close();
});
afterAll(() => {
  for (const folder of [data, empty]) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function said(command: Command, ...words: string[]): Promise<string> {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    keep(String(text));
    return true;
  });
  await command.parseAsync(words, { from: 'user' });
  return lines.join('\n');
}

it('says and changes for how long events are kept, and deletes what is older', async () => {
  const retention = (...words: string[]) => said(retentionCommand(), '--data', data, ...words);
  expect(await retention()).toBe(`${site}: 25 months`);
  expect(await retention('--months', '12')).toBe(`${site}: 12 months`);
  expect(await retention('--run')).toBe(`${site}: 12 months; deleted 0 events and 0 put aside`);
  expect(await retention('--months', '0')).toContain('Give a whole number from 1 to 120.');
  expect(await retention('--site', 'mp_nobody0000')).toContain(
    `There is no site mp_nobody0000. Here are: ${site}`,
  );
});

it('says so where there is no site, and where there is no data', async () => {
  expect(await said(retentionCommand(), '--data', empty)).toBe('There is no site here yet.');
  expect(await said(retentionCommand(), '--data', join(empty, 'else'))).toContain(
    'is no data folder of Milepost',
  );
});

it('erases one person, and says how many files hold nothing of them', async () => {
  const erase = (...words: string[]) => said(eraseCommand(), '--data', data, ...words);
  expect(await erase()).toContain('Name one person: --visitor or --user.');
  expect(await erase('--user', user)).toMatch(
    /^Deleted 1 events, .*\nSearched \d+ files, [\d,]+ bytes: nothing left\.$/,
  );
  expect(JSON.parse(await erase('--user', user, '--json'))).toMatchObject({
    events: 0,
    search: { found: [] },
  });
});

it('says where data goes, for people, tables and machines', async () => {
  const file = join(data, 'rules.json');
  writeFileSync(file, JSON.stringify(clickRuleSet()));
  const lineage = (format: string) =>
    said(lineageCommand(), file, '--format', format, '--server', 'https://own.example', '--retention', '14');
  expect(await lineage('md')).toMatch(
    /^\| add-to-cart .* \| add\\_to\\_cart \| .* \| own\.example \| .* \| no consent \| 14 months on this server \|$/m,
  );
  expect((await lineage('csv')).split('\n').length).toBeGreaterThan(1);
  expect(JSON.stringify(JSON.parse(await lineage('json')))).toContain('own.example');
});
