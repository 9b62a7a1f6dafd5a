import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { measureSalt } from '../../test/bench/privacy/salt';
import { openDatabase } from '../storage/database';
import { newFolder } from '../testing/testServer';
import { truncated } from './address';
import { type Counting, dayMs, openCounting } from './counting';
import { privacyMigrations } from './migrations';

let folder: string;
let counting: Counting;
let database: ReturnType<typeof openDatabase>;
const open = () => {
  database = openDatabase(join(folder, 'privacy.db'), privacyMigrations);
  counting = openCounting(database, (error) => {
    throw error;
  });
};
beforeEach(() => {
  folder = newFolder();
  open();
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const noon = Math.floor(Date.UTC(2026, 10, 22) / dayMs) * dayMs + dayMs / 2;
const visit = (changes: object = {}, now = noon) =>
  counting.count({ site: 'shop', address: '198.51.100.7', userAgent: 'Browser', at: now, ...changes }, now);
const days = (now = noon) => counting.days('shop', now).map(({ day, visitors }) => `${day} ${visitors}`);

it('tells visitors of a day apart by network, browser and site, and by nothing finer', () => {
  visit();
  visit();
  visit({ address: '198.51.100.200' });
  expect(days()).toEqual(['2026-11-22 1']);
  visit({ address: '198.51.101.7' });
  visit({ userAgent: 'Other' });
  visit({ site: 'other' });
  expect(days()).toEqual(['2026-11-22 3']);
});

it('counts the same visitor anew on another day, what comes late on its own, and nothing older than yesterday', () => {
  visit();
  visit({}, noon + dayMs);
  visit({ at: noon }, noon + dayMs);
  visit({ at: noon, userAgent: 'Late' }, noon + dayMs);
  visit({ at: noon - 2 * dayMs }, noon + dayMs);
  visit({ at: noon + 3 * dayMs }, noon + dayMs);
  expect(days(noon + dayMs)).toEqual(['2026-11-23 1', '2026-11-22 2']);
});

it('goes on after a restart without counting anyone twice', () => {
  visit();
  counting.flush();
  database.close();
  open();
  visit();
  expect(days()).toEqual(['2026-11-22 1']);
});

it('draws another salt each time', () => {
  visit();
  visit({}, noon + dayMs);
  const salts = database.prepare('SELECT hex(salt) AS salt, length(salt) AS bytes FROM salts').all() as {
    salt: string;
    bytes: number;
  }[];
  expect(salts.map(({ bytes }) => bytes)).toEqual([16, 16]);
  expect(salts[0]!.salt).not.toBe(salts[1]!.salt);
});

it('leaves nothing of a day’s salt or digests on the disk after 48 hours, only how many there were', async () => {
  const { before, found, digests, visitors } = await measureSalt(50);
  expect({ before, digests, found, visitors }).toEqual({
    before: 51,
    digests: 50,
    found: 0,
    visitors: [25, 50],
  });
});

it.each([
  ['198.51.100.7', '198.51.100'],
  ['::ffff:198.51.100.7', '198.51.100'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0'],
  ['2001:0db8:0001::', '2001:db8:1'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['::1', '0:0:0'],
  ['unknown', ''],
])('keeps of the address %s no more than %s', (address, network) => {
  expect(truncated(address)).toBe(network);
});
