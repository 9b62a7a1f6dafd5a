/** The short forms of `npm run stress`: what the collector promises about what it acknowledged. */
import { beforeAll, expect, it } from 'vitest';
import { buildStale } from '../../server/prepare/buildStale';
import { badKinds } from './badKinds';
import { sortBadRows } from './badRows';
import { turnClocks } from './clock';
import { kill } from './kills';
import { diskFull, failDisk, syncFailed, watchOrder } from './order';
import { playSchedules } from './schedules';
import { stopUnderLoad } from './stop';
import { tear } from './torn';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

beforeAll(() => buildStale('server'), 120_000);

it('loses nothing it acknowledged over ten kills, and counts what is sent again once', async () => {
  const killed = await kill({ kills: 10, perRound: 200, resent: 0.3 });
  expect(killed).toMatchObject({ lost: 0, twice: 0, unasked: 0, putAside: 0 });
  expect(killed.kept).toBe(killed.acknowledged);
  expect(killed.reported).toBe(killed.acknowledged);
  expect(killed.leastInFlight).toBeGreaterThanOrEqual(100);
  expect(killed.acknowledged).toBeGreaterThanOrEqual(2000);
  expect(killed.sentAgain).toBeGreaterThan(killed.acknowledged / 5);
}, 240_000);

it('answers what is under way when it is told to stop, and ends soon', async () => {
  const stopped = await stopUnderLoad(3);
  expect(stopped).toMatchObject({ failed: 0, badExits: 0, lost: 0 });
  expect(stopped.inFlight).toBeGreaterThan(90);
  expect(stopped.slowestMs).toBeLessThan(10_000);
}, 120_000);

it('opens with its log cut or damaged, and loses what came after the damage only', async () => {
  const { cuts, flips, bad } = await tear(601);
  expect(bad).toEqual([]);
  expect([cuts, flips]).toEqual([110, 110]);
});

it('has what it acknowledged after crashes sector by sector', async () => {
  const { crashes, events, bad } = await playSchedules(30, seed);
  expect(bad).toEqual([]);
  expect(crashes).toBeGreaterThanOrEqual(30);
  expect(events).toBeGreaterThan(30);
});

it('says 202 only after the disk has it', async () => {
  const { acknowledged, early, commits } = await watchOrder(150, 8);
  expect(early).toBe(0);
  expect(acknowledged).toBeGreaterThan(400);
  expect(commits).toBeGreaterThan(10);
  // The watch sees what it looks for: a door that never commits.
  const broken = await watchOrder(1, 1, { commit: () => {} });
  expect(broken.early).toBe(broken.acknowledged);
  expect(broken.early).toBeGreaterThan(0);
});

it('acknowledges nothing more once a sync failed, also when the next would work, and gives up', async () => {
  const { statuses, failed, acknowledged, kept } = await failDisk(syncFailed, 3, 1, 10);
  expect(statuses).toEqual({ 503: 7 });
  expect(failed).toBe(true);
  expect(kept).toBe(acknowledged);
});

it('refuses while the disk is full, and goes on when it has room', async () => {
  const { statuses, failed, acknowledged, kept } = await failDisk(diskFull, 3, 4, 10);
  expect(statuses).toEqual({ 507: 4, 202: 3 });
  expect(failed).toBe(false);
  expect(acknowledged).toBe(30);
  expect(kept).toBe(acknowledged);
});

it(`sorts bad events out by ${badKinds.length} codes and reasons, and judges them again`, async () => {
  expect(badKinds.length).toBeGreaterThanOrEqual(40);
  expect(await sortBadRows(400, 80, seed)).toEqual({
    good: 400,
    bad: 80,
    astray: 0,
    miscoded: [],
    miscounted: 0,
    unreplayed: 0,
    changed: 0,
  });
});

it('knows when something happened, whatever the visitor’s clock says', async () => {
  const { cases, worstMs, flagged } = await turnClocks();
  expect(cases).toBeGreaterThan(200);
  // On a busy machine the request itself takes its time.
  expect(worstMs).toBeLessThan(2000);
  expect(flagged).toBe(0);
});
