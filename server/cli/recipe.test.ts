import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recipes } from '../../shared/recipes/index';
import { packageFolder } from '../config';
import { buildStale } from '../prepare/buildStale';
import { clickRuleSet, newFolder } from '../testing/testServer';

vi.setConfig({ testTimeout: 60_000 });

const folder = newFolder();
const file = join(folder, 'shop.json');

beforeAll(async () => {
  await buildStale('server');
  writeFileSync(file, JSON.stringify(clickRuleSet(), null, 2));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function recipe(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = join(packageFolder, 'dist/server/milepost.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'recipe', ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('recipe list', () => {
  it('lists them all, with events and questions', async () => {
    const { code, out } = await recipe('list');
    expect(code).toBe(0);
    for (const { id, title } of recipes) expect(out).toContain(`${id}: ${title}`);
    expect(out).toContain('sends add_to_cart; answers: button [card]');
  });

  it('finds them by what people call them, also for programs', async () => {
    const { out } = await recipe('list', '--json', 'mailing', 'list');
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toContain('newsletter');
  });

  it('knows other words and slips, and lists what is usual for a kind of business', async () => {
    expect((await recipe('list', 'warenkrob')).out).toContain('add-to-cart:');
    const { out } = await recipe('list', '--business', 'shop');
    expect(out).toContain('coupon:');
    expect(out).not.toContain('trial-start:');
    expect((await recipe('list', '--business', 'zoo')).err).toContain(
      'It is one of: shop, saas, leads, content.',
    );
  });

  it('says so when there is none', async () => {
    const { code, err } = await recipe('list', 'zebra');
    expect(code).toBe(2);
    expect(err).toContain('No recipe holds "zebra"');
  });
});

describe('recipe add', () => {
  it('asks for what is missing and writes nothing', async () => {
    const before = readFileSync(file, 'utf8');
    const { code, err } = await recipe('add', file, 'newsletter');
    expect(code).toBe(2);
    expect(err).toContain('--answer form=…   Point at the newsletter form.');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('adds the rule and says it as a sentence; a dry run writes nothing', async () => {
    const before = readFileSync(file, 'utf8');
    const dry = await recipe('add', file, 'newsletter', '--answer', 'form=#subscribe', '--dry-run');
    expect(dry.out).toContain('would gain 1 rule.');
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { code, out } = await recipe('add', file, 'newsletter', '--answer', 'form=#subscribe');
    expect(code).toBe(0);
    expect(out).toContain('newsletter-signup: When someone submits Newsletter form');
    const { rules, targets } = JSON.parse(readFileSync(file, 'utf8'));
    expect(rules.at(-1)).toMatchObject({ id: 'newsletter-signup', event: 'generate_lead' });
    expect(targets.at(-1)).toMatchObject({ selector: '#subscribe' });
  });

  it.each([
    [['nwsletter'], 'There is no recipe nwsletter.'],
    [['newsletter', '--answer', 'from=#x'], '"from=#x" answers no question of Newsletter sign-up.'],
  ])('refuses %s with the way out', async (given, message) => {
    const { code, err } = await recipe('add', file, ...given);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('adds several at once, or none of them', async () => {
    const before = readFileSync(file, 'utf8');
    const half = await recipe('add', file, 'video', 'add-to-cart');
    expect(half.code).toBe(2);
    expect(half.err).toContain('--answer add-to-cart.button=…');
    const stray = await recipe('add', file, 'video', 'add-to-cart', '--answer', 'button=.add');
    expect(stray.err).toContain('write video.question=answer');
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { code, out } = await recipe(
      ...['add', file, 'page-view', 'add-to-cart', '--answer', 'add-to-cart.button=.add'],
    );
    expect([code, out]).toEqual([0, expect.stringContaining('gained 2 rules.')]);
    const { rules } = JSON.parse(readFileSync(file, 'utf8')) as { rules: { id: string }[] };
    // The file has a rule of that name already.
    expect(rules.slice(-2).map(({ id }) => id)).toEqual(['page-view', 'add-to-cart-2']);
  });

  it('adds nothing that would not compile', async () => {
    const before = readFileSync(file, 'utf8');
    const { code, out } = await recipe('add', file, 'newsletter', '--answer', 'form=#[');
    expect(code).toBe(1);
    expect(out).toContain('Nothing was added.');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
