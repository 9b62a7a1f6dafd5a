import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../../shared/compiler/types';
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
  const ruleSet = clickRuleSet();
  ruleSet.rules[0]!.triggers[0]!.settings['target'] = 'add-buton';
  ruleSet.rules[0]!.event = 'add_to_basket';
  writeFileSync(broken, JSON.stringify(ruleSet, null, 2));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

function milepost(...args: string[]): Promise<Ended> {
  const file = join(packageFolder, 'dist/server/milepost.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('diff', () => {
  it('says in sentences what differs, and ends with 0', async () => {
    const changed = clickRuleSet();
    changed.rules[0]!.event = 'bought';
    const after = join(folder, 'after.json');
    writeFileSync(after, JSON.stringify(changed));
    const { code, out } = await milepost('diff', good, after);
    expect(code).toBe(0);
    expect(out).toMatch(/^Rules\n {2}changed rule .+\n {4}When .*\{\+bought\+\}/);
    expect(out).toMatch(/\n\n1 rule changed\.\n$/);
    expect((await milepost('diff', good, good)).out).toBe('Nothing differs.\n');
    const { changes } = JSON.parse((await milepost('diff', good, after, '--json')).out);
    expect(changes).toMatchObject([{ kind: 'changed', part: 'rules', path: '/rules/0' }]);
  });

  it('says why a file is no rule set, and ends with 1', async () => {
    const list = join(folder, 'list.json');
    writeFileSync(list, '[]');
    const { code, out, err } = await milepost('diff', good, list);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('list.json:1:1');
  });
});

describe('validate', () => {
  it('finds nothing wrong and ends with 0', async () => {
    expect(await milepost('validate', good)).toMatchObject({ code: 0, err: '' });
  });

  it('names file, line, column, place and the way out, and ends with 1', async () => {
    const { code, out } = await milepost('validate', broken);
    expect(code).toBe(1);
    const line =
      readFileSync(broken, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('add_to_basket')) + 1;
    expect(out).toMatch(
      new RegExp(`broken\\.json:${line}:\\d+ +error +/rules/0/event\\n +\\S.*add_to_basket`),
    );
    expect(out).toMatch(/\d+ errors?/);
  });

  it('says the same to programs', async () => {
    const { code, out } = await milepost('validate', broken, '--json');
    const { ok, problems } = JSON.parse(out);
    expect([code, ok]).toEqual([1, false]);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  it('says where a file stops being JSON', async () => {
    const file = join(folder, 'cut.json');
    writeFileSync(file, '{\n  "format": 1,\n  "rules": [,]\n}');
    const { code, out } = await milepost('validate', file);
    expect(code).toBe(1);
    expect(out).toContain('3');
  });

  it('ends with 2 for a file that is not there and for wrong use', async () => {
    const missing = await milepost('validate', join(folder, 'nope.json'));
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('There is no file');
    expect((await milepost('validate', folder)).code).toBe(2);
    expect((await milepost('validate')).code).toBe(2);
    expect((await milepost('bild')).code).toBe(2);
    expect((await milepost('--help')).code).toBe(0);
  });
});

describe('explain', () => {
  it('says each rule as a sentence, by stage', async () => {
    const { code, out } = await milepost('explain', good);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Intent\n {2}add-to-cart \(live\)\n {4}When someone clicks add-button, send add_to_cart to Milepost reports\.$/m,
    );
  });

  it('says problems beneath their rule, and the same to programs', async () => {
    const { code, out } = await milepost('explain', broken);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^ {2}add-to-cart \(live\)\n {4}When .*\n(?: {6}.*\n)* {4}\S*broken\.json:\d+:\d+ +error/m,
    );
    const { stages, ok } = JSON.parse((await milepost('explain', broken, '--json')).out);
    expect(ok).toBe(false);
    expect(stages[0].rules[0]).toMatchObject({
      id: 'add-to-cart',
      state: 'live',
      sentence: expect.stringMatching(/^When .*\.$/),
      problems: [{ severity: 'error', line: expect.any(Number) }, { severity: 'error' }],
    });
  });

  it('ends with 2 for a file that is not there', async () => {
    expect((await milepost('explain', join(folder, 'nope.json'))).code).toBe(2);
  });
});

describe('build', () => {
  it('writes script, map and manifest that agree, and prints what each rule and module costs', async () => {
    const out = join(folder, 'out');
    const flags = ['--out', out, '--container', 'mp_abc', '--server', 'https://milepost.example/'];
    const { code, out: said } = await milepost('build', good, ...flags);
    expect(code).toBe(0);
    expect(said).toMatch(/mp_abc +[\d,]+ B +[\d,]+ B +[\d,]+ B/);
    expect(said).toMatch(/add-to-cart +[\d,]+ B +[\d,]+ B/);
    const script = readFileSync(join(out, 'mp_abc.js'), 'utf8');
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    expect(createHash('sha256').update(script).digest('hex')).toBe(manifest.hash);
    expect(manifest.bytes.raw).toBe(Buffer.byteLength(script));
    expect(manifest).toMatchObject({ container: 'mp_abc', server: 'https://milepost.example', name: 'Shop' });
    expect(JSON.parse(readFileSync(join(out, 'mp_abc.js.map'), 'utf8')).version).toBe(3);
  });

  it('gives equal bytes for equal inputs', async () => {
    const build = async (name: string) => {
      const { out } = await milepost('build', good, '--out', join(folder, name), '--json');
      return (JSON.parse(out) as { manifest: Manifest }).manifest;
    };
    expect(await build('one')).toEqual(await build('two'));
  });

  it('prices rules exactly when asked', async () => {
    const { out } = await milepost('build', good, '--out', join(folder, 'exact'), '--exact', '--json');
    const { manifest } = JSON.parse(out) as { manifest: Manifest };
    expect(manifest.rules).toHaveLength(1);
    expect(manifest.rules[0]!.raw).toBeGreaterThan(0);
  });

  it('builds nothing from a rule set with errors, and ends with 1', async () => {
    const out = join(folder, 'none');
    const { code, out: said } = await milepost('build', broken, '--out', out);
    expect(code).toBe(1);
    expect(said).toContain('Nothing was built');
    expect(() => readFileSync(join(out, 'manifest.json'))).toThrow();
  });

  it('ends with 2 for options that make no sense', async () => {
    const wrong = async (...flags: string[]) => (await milepost('build', good, ...flags)).code;
    expect(await wrong()).toBe(2);
    expect(await wrong('--out', folder, '--container', 'x y')).toBe(2);
    expect(await wrong('--out', folder, '--server', 'nowhere')).toBe(2);
    expect(await wrong('--out', join(good, 'under-a-file'))).toBe(2);
  });
});

describe('milepost check', () => {
  const ruleSet = clickRuleSet();
  const target = ruleSet.rules[0]!.triggers[0]!.settings['target'] as string;
  const selector = ruleSet.targets?.find(({ id }) => id === target)?.selector ?? target;
  const shop = join(folder, 'pages');
  const gone = join(folder, 'gone.json');

  it('says which targets are gone, and ends with 1', async () => {
    mkdirSync(shop, { recursive: true });
    writeFileSync(join(shop, 'index.html'), '<main><p>Nothing here</p></main>');
    writeFileSync(gone, JSON.stringify({ ...ruleSet, targets: [{ id: target, selector, scope: 'only' }] }));
    const { code, out } = await milepost('check', gone, '--pages', shop);
    expect(code).toBe(1);
    expect(out).toContain(`${target}: GONE on /index.html`);
    expect(out).toContain('1 target on 1 page: 0 present, 0 ambiguous, 1 gone');
    const { out: json } = await milepost('check', gone, '--pages', shop, '--json');
    expect(JSON.parse(json)).toMatchObject({
      ok: false,
      pages: ['/index.html'],
      targets: [{ target, state: 'gone' }],
    });
  });

  it('says what is wrong with a place that holds no pages, and ends with 2', async () => {
    const { code, err } = await milepost('check', gone, '--pages', join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(err).toContain('Give a folder of HTML files');
  });
});

describe('serve', () => {
  it('says which port is taken and the way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const args = ['serve', '--data', join(folder, 'data'), '--port', String(port), '--no-demo'];
    const { code, err } = await milepost(...args);
    other.close();
    expect(code).toBe(2);
    expect(err).toContain(`Port ${port} is taken`);
    expect(err).toContain('--port');
  });

  it('refuses a port and an address that are none', async () => {
    expect((await milepost('serve', '--port', 'http')).err).toContain('--port is "http"');
    expect((await milepost('serve', '--url', 'milepost')).code).toBe(2);
  });
});
