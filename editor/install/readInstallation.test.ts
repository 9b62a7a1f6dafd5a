import { describe, expect, it } from 'vitest';
import type { InstalledLine, InstallFacts, Seen } from '../../shared/installation';
import { lineOf, type Own } from './finding';
import { readInstallation, summaryOf } from './readInstallation';
import { readSeen } from './readSeen';

const url = 'https://shop.example/';
const own: Own = {
  site: 'mp_shop000001',
  server: 'https://milepost.example',
  origins: ['https://shop.example'],
  live: 2,
  versions: [
    { number: 2, hash: 'b'.repeat(64) },
    { number: 1, hash: 'a'.repeat(64) },
  ],
};
const line: InstalledLine = {
  id: own.site,
  server: own.server,
  runs: 'now',
  hash: null,
  integrity: '',
  crossOrigin: false,
  blocking: false,
  place: 'head',
  writtenBy: null,
};
const fine: InstallFacts = {
  reached: 'page',
  steps: [{ url, status: 200, dropsCode: false }],
  foreign: null,
  reason: '',
  complete: true,
  cutsOpener: null,
  policy: { container: true, agent: true, connect: true, trustedTypes: true, needed: '', needsNonce: false },
  containers: [line],
  tagManagers: [],
  lines: [line],
  eventsAllowed: true,
  optedOut: false,
  cache: { control: '', keptForS: null, ageS: null },
};
const now = Date.UTC(2026, 10, 22, 12);
const fetched: Seen = {
  now,
  since: now - 3_600_000,
  containers: [{ origin: 'https://shop.example', lastAt: now - 120_000, count: 4 }],
  lastEvent: {
    receivedAt: now - 60_000,
    name: 'add_to_cart',
    url: 'https://shop.example/mug?mail=a@b.example',
  },
};
const unseen: Seen = { now, since: now - 3_600_000, containers: [], lastEvent: null };

const read = (changes: Partial<InstallFacts>, seen = unseen, more: Partial<Own> = {}) =>
  readInstallation({ page: { ...fine, ...changes }, seen }, { ...own, ...more });
const ids = (changes: Partial<InstallFacts>, seen = unseen, more: Partial<Own> = {}) =>
  read(changes, seen, more).map(({ id, state }) => `${id} ${state}`);
const withLines = (...changes: Partial<InstalledLine>[]) => ({
  lines: changes.map((change) => ({ ...line, ...change })),
});

it('has nothing to mend where all is well', () => {
  expect(ids({}, fetched)).toEqual(['found ok', 'policy ok', 'seen ok']);
  expect(summaryOf(url, read({}, fetched))).toBe(`${url} carries the line, and nothing is in its way.`);
});

describe('the line', () => {
  it('is missing, and is handed over', () => {
    const found = read({ lines: [] });
    expect(found[0]).toMatchObject({ id: 'missing', state: 'bad' });
    expect(found[0]?.mends).toEqual([{ kind: 'copy', label: 'script line', text: lineOf(own) }]);
    expect(summaryOf(url, found)).toContain('One thing keeps');
  });

  it('may be missing only in a cache', () => {
    const [first] = read({ lines: [], cache: { control: 'max-age=3600', keptForS: 3600, ageS: 1500 } });
    expect(first?.text).toContain('25 minutes old');
  });

  it('may be added by a tag manager, which only fetches prove', () => {
    const managed = { lines: [], tagManagers: ['Google Tag Manager'] };
    expect(ids(managed)[0]).toBe('in-manager open');
    expect(summaryOf(url, read(managed))).toContain('cannot be told');
    expect(ids(managed, fetched)[0]).toBe('in-manager ok');
    expect(read(managed, fetched)[0]?.text).toContain('Your pages do fetch the container');
  });

  it('is told to run once where it stands twice', () => {
    expect(ids(withLines({}, { place: 'body' }))).toContain('twice warn');
  });

  it.each([
    ['rocketlazyloadscript', 'WP Rocket'],
    ['litespeed/javascript', 'LiteSpeed'],
    ['0123456789abcdef01234567-text/javascript', 'Rocket Loader'],
    ['text/partytown', 'Partytown'],
    ['text/plain', '“text/plain”'],
  ])('is held by the type %s', (type, words) => {
    const [first] = read(withLines({ runs: 'held', type }));
    expect([first?.id, first?.state]).toEqual(['held', 'warn']);
    expect(first?.text).toContain(words);
  });

  it('is added in the browser', () => {
    const [first] = read(withLines({ runs: 'inline', writtenBy: 'Next.js' }));
    expect([first?.state, first?.title]).toEqual(['ok', 'Next.js adds the line in the browser']);
  });

  it('should not keep the page waiting', () => {
    expect(ids(withLines({ blocking: true }))[0]).toBe('blocking warn');
  });

  it('belongs to another site, or comes from another server', () => {
    expect(ids(withLines({ id: 'mp_other00000' }))[0]).toBe('other-id warn');
    expect(ids(withLines({ server: 'https://old.example' }))[0]).toBe('other-server bad');
    expect(ids(withLines({}, { id: 'mp_other00000' })).slice(0, 2)).toEqual(['found ok', 'other-id warn']);
  });

  it('is pinned to what is live, to an older version, or to none', () => {
    expect(ids(withLines({ hash: 'b'.repeat(64) }))).toContain('pinned ok');
    const older = read(withLines({ hash: 'a'.repeat(64) })).find(({ id }) => id === 'pinned');
    expect([older?.state, older?.title]).toEqual(['warn', 'The line is pinned to version 1']);
    expect(ids(withLines({ hash: 'c'.repeat(64) }))).toContain('pinned-unknown bad');
  });

  it('needs crossorigin beside integrity, and a version in its address', () => {
    expect(ids(withLines({ hash: 'b'.repeat(64), integrity: 'sha256-x' }))).toContain('no-crossorigin bad');
    expect(ids(withLines({ integrity: 'sha256-x', crossOrigin: true }))).toContain('integrity-moves bad');
  });
});

describe('a policy', () => {
  const policy = fine.policy;
  it('that keeps the script out is mended by its own lines', () => {
    const found = read({ policy: { ...policy, container: false, needed: 'script-src x;' } });
    expect(found.find(({ id }) => id === 'policy-script')?.mends).toEqual([
      { kind: 'copy', label: 'policy', text: 'script-src x;' },
    ]);
  });
  it('that goes by nonces asks for one', () => {
    const found = read({ policy: { ...policy, container: false, needsNonce: true, needed: 'x' } });
    expect(found.find(({ id }) => id === 'policy-script')?.mends[0]).toMatchObject({
      text: expect.stringContaining('nonce="NONCE"'),
    });
  });
  it('may let the script in and no event out', () => {
    expect(ids({ eventsAllowed: false })).toContain('policy-events bad');
  });
  it('of Trusted Types is in the way of Preview only', () => {
    expect(ids({ policy: { ...policy, trustedTypes: false } })).toContain('policy-types warn');
  });
});

it('sees what no visitor could load', () => {
  expect(ids({}, unseen, { server: 'http://milepost.example' })).toContain('mixed bad');
  expect(ids({}, unseen, { server: 'http://localhost:7070' })).toContain('local-server bad');
  const local = [{ url: 'http://localhost:7071/', status: 200, dropsCode: false }];
  expect(ids({ steps: local }, unseen, { server: 'http://localhost:7070' })).not.toContain(
    'local-server bad',
  );
});

it('names what the page says itself', () => {
  expect(ids({ optedOut: true })).toContain('off bad');
  expect(ids({ cutsOpener: 'same-origin' })).toContain('opener ok');
  expect(ids({ cutsOpener: 'same-origin', policy: { ...fine.policy, connect: false } })).toContain(
    'opener warn',
  );
  const step = (path: string) => ({ url: url + path, status: 200, dropsCode: false });
  expect(ids({ steps: [step(''), step('en')] })).toContain('redirects ok');
  expect(ids({}, unseen, { live: null })).toContain('unpublished warn');
});

it('says why there is no page, and still who fetched the container', () => {
  expect(ids({ reached: 'foreign', foreign: 'https://www.shop.example' }, fetched)).toEqual([
    'foreign bad',
    'seen ok',
  ]);
  expect(read({ reached: 'foreign', foreign: 'https://www.shop.example' })[0]?.mends).toEqual([
    { kind: 'add-address', origin: 'https://www.shop.example' },
  ]);
  const failed = [{ url, status: 401, dropsCode: false }];
  expect(read({ reached: 'no-page', steps: failed })[0]?.text).toContain('sign-in');
  expect(ids({ reached: 'private' })[0]).toBe('private open');
  expect(read({ reached: 'unreachable', reason: 'no server has this name' })[0]?.text).toContain(
    'no server has this name',
  );
});

describe('the proof from live pages', () => {
  it('says when, how often and from where, without what may name a visitor', () => {
    const [first] = readSeen(fetched, own);
    expect(first?.title).toBe('Your site fetched the container 2 minutes ago');
    expect(first?.text).toContain('4 times from https://shop.example');
    expect(first?.text).toContain('add_to_cart, came 1 minute ago from https://shop.example/mug.');
  });
  it('is not given by other sites, which are offered as addresses', () => {
    const elsewhere = {
      ...fetched,
      containers: [{ origin: 'https://staging.example', lastAt: now, count: 1 }],
    };
    expect(readSeen(elsewhere, own).map(({ id, mends }) => [id, mends])).toEqual([
      ['unseen', []],
      ['seen-elsewhere', [{ kind: 'add-address', origin: 'https://staging.example' }]],
    ]);
  });
});
