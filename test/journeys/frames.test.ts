/** Frames of a page, on real origins: what happens in them is told once, by one container, as part of one page. */
import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { type Hosts, startHosts } from '../support/hosts';

let hosts: Hosts;
let visitor: Awaited<ReturnType<Hosts['visitor']>>;
/** Another site of the rule set's, of another site for the browser as well. */
const other = 'localhost';
const own = '127.0.0.1';

const click = (id: string) => ({ type: 'click', settings: { target: `#${id}` } });

function ruleSet(frames: 'own' | 'same-origin' | 'site'): RuleSet {
  const rule = (event: string, type: string, settings: Record<string, unknown> = {}) => ({
    id: event,
    triggers: [{ type, settings }],
    event,
    params: { frame: '{{frame_url}}' },
    destinations: 'all' as const,
  });
  return {
    format: 1,
    name: 'Frames',
    site: { origins: [hosts.origin(own), hosts.origin(other)], frames },
    plan: {
      stages: [],
      events: ['seen', 'paid', 'sent', 'done', 'waited'].map((name) => ({
        name,
        params: { frame: { type: 'string' } },
      })),
    },
    rules: [
      rule('seen', 'page-view'),
      rule('paid', 'click', click('pay').settings),
      rule('sent', 'form-submit'),
      rule('done', 'element-appears', { target: '.done' }),
      rule('waited', 'timer', { intervalMs: 1000, limit: 1 }),
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
    consent: {
      default: { analytics_storage: 'unknown' },
      pending: 'queue',
      storage: 'analytics_storage',
    },
  };
}

const checkout =
  '<button id="pay">Pay</button><form onsubmit="return false"><button id="go">Go</button></form>';
/** The timer is looked at where it matters. */
const told = () => hosts.events.filter(({ name }) => name !== 'waited');
const names = () =>
  told()
    .map(({ name }) => name)
    .sort();
const of = (name: string) => hosts.events.filter((each) => each.name === name);
const agree = (page: Page | Frame) =>
  page.evaluate(() => {
    const world = window as unknown as { milepost: unknown[] };
    world.milepost = world.milepost || [];
    world.milepost.push(['consent', { analytics_storage: 'granted' }]);
  });

/** What ten rules would make of it is sent within a batch's time; nothing more comes after. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

async function open(top: string): Promise<Page> {
  hosts.page(own, '/', `<head><!-- container --></head>${top}`);
  hosts.clear();
  visitor = await hosts.visitor();
  await visitor.page.goto(`${hosts.origin(own)}/`);
  await agree(visitor.page);
  await expect.poll(() => of('seen').length).toBeGreaterThan(0);
  return visitor.page;
}

beforeAll(async () => {
  hosts = await startHosts();
  for (const host of [own, other]) {
    hosts.page(host, '/bare', checkout);
    hosts.page(host, '/carries', `<head><!-- container --></head>${checkout}`);
    hosts.page(host, '/deep', '<iframe name="inner" src="/bare"></iframe>');
    hosts.page(host, '/late', checkout);
    // Another address, so that the browser does not wait for the page's own request.
    const early = `${hosts.origin('collector.test')}/c/mp_test000001.js?early`;
    hosts.page(host, '/early', `<head><script async src="${early}"></script></head>${checkout}`);
  }
});
afterAll(() => hosts.stop());
afterEach(async () => {
  const { trouble } = visitor;
  await visitor.context.close();
  // What the page threw, and what the browser warned of: a sandboxed frame is nothing to complain of.
  expect(trouble.filter((text) => !/sandbox/.test(text))).toEqual([]);
});

describe('frames of the page’s origin without a container', () => {
  beforeAll(() => hosts.install(ruleSet('same-origin')));

  it('are watched: clicks, forms and what appears, with the frame’s address', async () => {
    const page = await open('<iframe name="f" src="/bare?step=2"></iframe>');
    const frame = page.frame('f')!;
    await frame.click('#pay');
    await frame.click('#go');
    await frame.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p class="done">Thanks</p>'));
    await expect.poll(names).toEqual(['done', 'paid', 'seen', 'sent']);
    const [seen] = of('seen');
    const [paid] = of('paid');
    expect(seen!.params).toEqual({});
    expect(paid).toMatchObject({
      page_id: seen!.page_id,
      page: { url: `${hosts.origin(own)}/` },
    });
    expect(paid!.params['frame']).toContain('/bare');
  });

  it('are watched after they move on, are replaced, come later, two deep, without an address and by srcdoc', async () => {
    const page = await open('<iframe name="f" src="/bare"></iframe><iframe name="d" src="/deep"></iframe>');
    await page.frame('f')!.goto(`${hosts.origin(own)}/late`);
    await page.frame('f')!.click('#pay');
    await page.frame('inner')!.click('#pay');
    await expect.poll(() => of('paid').length).toBe(2);
    await page.evaluate((html) => {
      document.querySelector('iframe')!.remove();
      const add = (name: string) => {
        const frame = document.createElement('iframe');
        frame.name = name;
        document.body.append(frame);
        return frame;
      };
      add('n').src = '/bare';
      add('s').srcdoc = html;
      const blank = add('b');
      blank.contentDocument!.body.innerHTML = html;
      const written = add('w').contentDocument!;
      written.open();
      written.write(html);
      written.close();
    }, checkout);
    await page.frame('n')!.waitForSelector('#pay');
    await page.frame('s')!.waitForSelector('#pay');
    await settled();
    for (const name of ['n', 's', 'b', 'w']) await page.frame(name)!.click('#pay');
    await expect.poll(() => of('paid').length).toBe(6);
    await settled();
    expect(names()).toEqual([...Array(6).fill('paid'), 'seen']);
    expect(hosts.events.map(({ seq }) => seq).sort()).toEqual(hosts.events.map((_, at) => at + 1));
  });

  it('of another origin and in a sandbox are not looked into', async () => {
    const page = await open(
      `<iframe name="o" src="${hosts.origin(other)}/bare"></iframe><iframe name="x" sandbox="allow-scripts allow-forms" src="/bare"></iframe>`,
    );
    await page.frame('o')!.click('#pay');
    await page.frame('x')!.click('#pay');
    await settled();
    expect(names()).toEqual(['seen']);
  });

  it('are given up once they carry one themselves, and nothing is told twice', async () => {
    const page = await open('<iframe name="f" src="/late"></iframe>');
    const frame = page.frame('f')!;
    await frame.click('#pay');
    await expect.poll(() => of('paid').length).toBe(1);
    await frame.evaluate(
      (src) => {
        document.head.append(Object.assign(document.createElement('script'), { src }));
      },
      `${hosts.origin('collector.test')}/c/mp_test000001.js`,
    );
    await frame.waitForFunction(() => 'milepost' in window);
    await settled();
    await frame.click('#pay');
    await frame.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p class="done">Thanks</p>'));
    await expect.poll(() => of('done').length).toBe(1);
    await settled();
    expect(names()).toEqual(['done', 'paid', 'paid', 'seen']);
    expect(new Set(hosts.events.map(({ page_id }) => page_id)).size).toBe(1);
  });
});

describe('frames of the page’s origin that carry the container', () => {
  it('are part of the page: no view, no time of their own, one numbering, its consent', async () => {
    await hosts.install(ruleSet('same-origin'));
    const page = await open('<iframe name="f" src="/carries"></iframe><button id="pay">Pay</button>');
    await page.frame('f')!.waitForFunction(() => 'milepost' in window);
    await page.frame('f')!.click('#pay');
    await page.click('body > #pay');
    await page.frame('f')!.click('#go');
    await expect.poll(() => of('waited').length).toBe(1);
    await settled();
    expect(of('waited')).toHaveLength(1);
    expect(names()).toEqual(['paid', 'paid', 'seen', 'sent']);
    expect(hosts.events.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(hosts.events.map(({ page_id }) => page_id)).size).toBe(1);
    // The view came before the answer about consent.
    for (const key of ['session_id', 'visitor_id'] as const)
      expect(new Set(hosts.events.slice(1).map((each) => each[key])).size).toBe(1);
    expect(new Set(hosts.events.map(({ engagement }) => engagement?.pages))).toEqual(new Set([1]));
    expect(of('sent')[0]!.params['frame']).toContain('/carries');
    expect(of('sent')[0]!.page.url).toContain('/carries');
    // The frame hears it too when consent is taken back.
    await page.evaluate(() =>
      (window as unknown as { milepost: unknown[] }).milepost.push([
        'consent',
        { analytics_storage: 'denied' },
      ]),
    );
    await page.frame('f')!.click('#pay');
    await settled();
    expect(hosts.events).toHaveLength(5);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('are part of it too where they begin first', async () => {
    await hosts.install(ruleSet('same-origin'));
    // Within the moment that frames wait, and long after: then only what happened before is told of a page of its own.
    for (const [ms, views] of [
      [400, 1],
      [1300, 2],
    ] as const) {
      hosts.slow(`${hosts.origin(own)}/`, ms);
      const page = await open('<iframe name="f" src="/early"></iframe>');
      await expect.poll(() => of('seen').length).toBe(views);
      await page.frame('f')!.click('#pay');
      await expect.poll(() => of('paid').length).toBe(1);
      await settled();
      expect(of('seen')).toHaveLength(views);
      const [paid] = of('paid');
      expect(of('seen').map(({ page_id }) => page_id)).toContain(paid!.page_id);
      if (ms === 400) await visitor.context.close();
    }
    hosts.slow('nowhere', 0);
  });

  it('count once where ten of them carry it, and a removed one takes nothing along', async () => {
    await hosts.install(ruleSet('same-origin'));
    const frames = Array.from({ length: 10 }, (_, at) => `<iframe name="f${at}" src="/carries"></iframe>`);
    const page = await open(frames.join(''));
    await page.waitForFunction(() => [...Array(10).keys()].every((at) => 'milepost' in window[at]!));
    await settled();
    expect(names()).toEqual(['seen']);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      frame.contentDocument!.getElementById('pay')!.click();
      frame.remove();
    });
    await expect.poll(() => of('paid').length).toBe(1);
  });
});

describe('frames of the site’s other origins that carry the container', () => {
  beforeAll(() => hosts.install(ruleSet('site')));

  it('share visit, visitor and consent, and count no page', async () => {
    const page = await open(`<iframe name="f" src="${hosts.origin(other)}/carries"></iframe>`);
    const frame = page.frame('f')!;
    await frame.waitForFunction(() => 'milepost' in window);
    await expect.poll(async () => frame.evaluate(() => localStorage.length)).toBeGreaterThan(0);
    await frame.click('#pay');
    await expect.poll(() => of('paid').length).toBe(1);
    await expect.poll(() => of('waited').length).toBe(1);
    await settled();
    expect(names()).toEqual(['paid', 'seen']);
    expect(of('waited')).toHaveLength(1);
    const [waited] = of('waited');
    const [paid] = of('paid');
    expect(paid!.visitor_id).toBeTypeOf('string');
    expect(paid).toMatchObject({ session_id: waited!.session_id, visitor_id: waited!.visitor_id });
    expect(paid).not.toHaveProperty('engagement');
    // Numbers of one page come from one place: another origin's cannot be asked for the next.
    expect(paid!.page_id).not.toBe(waited!.page_id);
    await page.evaluate(() =>
      (window as unknown as { milepost: unknown[] }).milepost.push([
        'consent',
        { analytics_storage: 'denied' },
      ]),
    );
    await expect.poll(async () => frame.evaluate(() => localStorage.length)).toBe(0);
  });

  it('are switched off with the page', async () => {
    const page = await open(
      `<iframe name="s" src="/carries"></iframe><iframe name="o" src="${hosts.origin(other)}/carries"></iframe>`,
    );
    const frames = [page.frame('s')!, page.frame('o')!];
    for (const frame of frames) {
      await frame.waitForFunction(() => 'milepost' in window);
      await frame.click('#pay');
    }
    await expect.poll(() => of('paid').length).toBe(2);
    await page.evaluate(() => (window as unknown as { milepost: unknown[] }).milepost.push(['off']));
    await settled();
    for (const frame of frames) await frame.click('#pay');
    await settled();
    expect(of('paid')).toHaveLength(2);
  });

  it('trust nobody else: neither a page that is not named, nor a frame that asks', async () => {
    const page = await open('<p>Shop</p>');
    const heard = await page.evaluate(
      (id) =>
        new Promise<number>((resolve) => {
          let answers = 0;
          addEventListener('message', () => {
            answers += 1;
          });
          // A frame without an origin asks as ours do, and one of the page's own that is no frame inside it.
          const frame = document.createElement('iframe');
          frame.sandbox.add('allow-scripts');
          frame.srcdoc = `<script>onmessage = () => parent.postMessage('heard', '*'); parent.postMessage({ milepost: '${id}' }, '*')</script>`;
          document.body.append(frame);
          postMessage({ milepost: id }, '*');
          setTimeout(() => resolve(answers), 400);
        }),
      'mp_test000001',
    );
    // The two questions themselves reach the page's own listener.
    expect(heard).toBe(2);
    hosts.clear();
    hosts.page('evil.test', '/', `<iframe name="f" src="${hosts.origin(other)}/carries"></iframe>`);
    await page.goto(`${hosts.origin('evil.test')}/`);
    const frame = page.frame('f')!;
    await frame.waitForFunction(() => 'milepost' in window);
    await page.evaluate(() => {
      const says = { milepost: 'mp_test000001', consent: { analytics_storage: 'granted' }, visitor: 'x' };
      for (let at = 0; at < 5; at++) setTimeout(() => window[0]!.postMessage(says, '*'), at * 100);
    });
    await frame.click('#pay');
    await settled();
    await settled();
    expect(hosts.events).toEqual([]);
    expect(await frame.evaluate(() => localStorage.length)).toBe(0);
  });
});

it('are pages of their own where nobody asked for more', async () => {
  await hosts.install(ruleSet('own'));
  const page = await open('<iframe name="f" src="/carries"></iframe><iframe name="g" src="/bare"></iframe>');
  await agree(page.frame('f')!);
  await expect.poll(() => of('seen').length).toBe(2);
  await page.frame('g')!.click('#pay');
  await settled();
  expect(of('paid')).toEqual([]);
});
