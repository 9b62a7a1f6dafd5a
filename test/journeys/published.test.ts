/** From a rule set to the stored event without the editor: the API publishes, live pages on other origins load the container. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { type ForeignSite, serveTheme, themes } from '../support/foreignSite';
import { root } from '../support/imports';
import {
  expectStored,
  giveConsent,
  newVisitor,
  startWorld,
  type World,
  withoutContainer,
} from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

function clickRule(origin: string, selector: string): RuleSet {
  return {
    format: 1,
    name: 'Journey',
    site: { origins: [origin] },
    plan: {
      stages: [{ id: 'intent', name: 'Intent' }],
      events: [{ name: 'chosen', stage: 'intent', params: { label: { type: 'string' } } }],
    },
    targets: [{ id: 'choice', name: 'Choice', selector }],
    rules: [
      {
        id: 'chosen',
        triggers: [{ type: 'click', settings: { target: 'choice' } }],
        conditions: { variable: 'page_path', operator: 'equals', value: '/' },
        event: 'chosen',
        params: { label: '{{click_text}}' },
      },
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
  };
}

describe.each([
  ['shop-homepage', '.card-footer a.btn', 'Add to cart'],
  ['agency', 'header a.btn', 'Tell Me More'],
] as const)('the theme %s, with only the snippet added', (theme, selector, words) => {
  let site: ForeignSite;
  beforeAll(async () => {
    site = await serveTheme(theme);
  });
  afterAll(() => site.stop());

  it('is a page nobody here wrote', () => {
    expect(readFileSync(join(themes[theme], 'index.html'), 'utf8')).not.toContain('milepost');
  });

  it('sends nothing before consent, then the stored event', async () => {
    const workspace = await world.createSite(theme, clickRule(site.origin, selector));
    await world.publish(workspace);
    const { id } = workspace.site;
    site.install(`<script async src="${world.server.url}/c/${id}.js"></script>`);

    const { page, context, requestsTo } = await newVisitor(world.browser);
    const errors: string[] = [];
    // The theme's own script misses what it loads from elsewhere.
    page.on('pageerror', ({ stack = '' }) => stack.includes('/c/mp_') && errors.push(stack));
    // Themes link to fonts and scripts elsewhere; journeys stay on this machine.
    await context.route(
      (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
      (route) => route.abort(),
    );
    await page.goto(`${site.origin}/`);
    await page.waitForLoadState('load');
    await page.evaluate(() => {
      document.addEventListener('click', (event) => event.preventDefault());
    });
    await page.locator(selector).filter({ hasText: words }).or(page.locator(selector)).first().click();
    await page.waitForTimeout(1500);
    expect(withoutContainer(requestsTo(world.server.url))).toEqual([]);
    expect(await world.storedEvents(id)).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);

    await giveConsent(page, { analytics_storage: 'granted' });
    const { event } = await expectStored(world, id, 'chosen');
    expect(event).toMatchObject({ site: id, rule: 'chosen', seq: 1 });
    expect(String(event.params['label']).trim()).not.toBe('');
    expect(event.page.url).toBe(`${site.origin}/`);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sends nothing after consent was refused', async () => {
    const [found] = await sitesNamed(theme);
    const before = (await world.storedEvents(found!)).length;
    const { page, context, requestsTo } = await newVisitor(world.browser);
    await context.route(
      (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
      (route) => route.abort(),
    );
    await page.goto(`${site.origin}/`);
    await giveConsent(page, { analytics_storage: 'denied' });
    await page.evaluate(() => {
      document.addEventListener('click', (event) => event.preventDefault());
    });
    await page.locator(selector).first().click();
    await page.waitForTimeout(1500);
    expect(withoutContainer(requestsTo(world.server.url))).toEqual([]);
    expect(await world.storedEvents(found!)).toHaveLength(before);
    await context.close();
  });
});

async function sitesNamed(name: string): Promise<string[]> {
  const answer = await fetch(`${world.server.url}/api/sites`);
  const sites = (await answer.json()) as { id: string; name: string }[];
  return sites.filter((site) => site.name === name).map(({ id }) => id);
}

describe('the demo shop', () => {
  it('sends nothing before its banner is answered, then what was queued', async () => {
    const ruleSet = JSON.parse(await readFile(join(root, 'server/demo/rule-set.json'), 'utf8')) as RuleSet;
    ruleSet.site.origins = [world.server.demo];
    const workspace = await world.createSite('Demo shop', ruleSet);
    await world.publish(workspace);

    const { page, context, requestsTo } = await newVisitor(world.browser);
    await page.goto(`${world.server.demo}/`);
    await page.locator('a[href^="/product/"]').first().click();
    await page.waitForURL('**/product/**');
    await page
      .getByRole('button', { name: /add to (cart|bag)/i })
      .first()
      .click();
    await page.waitForTimeout(1500);
    expect(withoutContainer(requestsTo(world.server.url))).toEqual([]);

    await giveConsent(page, { analytics_storage: 'granted', ad_storage: 'granted' });
    const { event } = await expectStored(world, workspace.site.id, 'add_to_cart');
    expect(event.rule).not.toBe('');
    expect(event.page.url).toContain('/product/');
    await context.close();
  });
});

describe('the command line', () => {
  it('names file, place and way out of what is wrong, and fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'milepost-build-'));
    const file = join(folder, 'wrong.json');
    const ruleSet = clickRule('http://shop.example', '#buy');
    ruleSet.rules[0]!.event = 'not_in_the_plan';
    await writeFile(file, JSON.stringify(ruleSet));
    const { code, stdout, stderr } = await world.cli('validate', file);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('wrong.json');
    expect(stdout + stderr).toContain('/rules/0/event');
    await rm(folder, { recursive: true });
  });
});
