/**
 * The editor with a large rule set: how soon it is open, how long a typed letter takes to be seen, how soon a search is answered,
 * and how long scrolling the list keeps the page busy. Real keys and a real wheel in the built editor, at the pace of a quick
 * typist.
 */
import type { Browser, Page } from 'playwright';
import type { RunningServer } from '../support/server';
import { type Row, row } from '../support/table';
import { type FrameTasks, frameTasks } from './frameTasks';
import { generateRuleSet } from './generator';
import { median, quantile } from './quantile';

const rules = 2000;
/** A hundred words a minute. */
const betweenKeysMs = 120;
const betweenWheelsMs = 60;
const text = 'Somebody reads about shoes and puts them into the basket at last';
/** Words of rules, events and addresses, and a filter. */
const searches = ['clicks banner-open', 'shoes', 'when:click /product/', 'save_click 1'];
const openings = 5;

export async function benchEditorTyping(browser: Browser, server: RunningServer): Promise<Row[]> {
  const site = await createSite(server.url);
  const opening = await openTimes(browser, `${server.url}/${site}/rules`);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/${site}/rules`);
  const name = page.getByRole('textbox', { name: 'Rule name' });
  await name.waitFor();
  // Checked and compiled once, so that it is editing that is measured.
  await page.locator('.bar-text', { hasText: 'container' }).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);

  await name.click();
  const naming = await paintTimes(page);
  await page.getByRole('textbox', { name: 'Notes' }).click();
  const noting = await paintTimes(page);
  const search = page.getByRole('searchbox', { name: 'Search rules' });
  await search.click();
  const searching = await paintTimes(page);
  const answering: number[] = [];
  for (const words of searches) answering.push(...(await answerTimes(page, words)));
  await search.fill('');
  await page.waitForTimeout(500);
  const scrolling = await scrollTasks(browser, page, '.rule-scroll');
  await context.close();
  const spread = (times: number[]) =>
    `median ${Math.round(quantile(times, 0.5))}, longest ${Math.round(Math.max(...times))}`;
  return [
    row('editor.2000-rules.open', median(opening.times), 'ms', 1000, {
      note: `cold, the list and a rule can be used; longest ${Math.round(Math.max(...opening.times))}; ${Math.round(opening.script / 1024)} KB of script by then`,
    }),
    row('editor.2000-rules.keystroke', quantile(naming, 0.95), 'ms', 32, {
      note: `p95, a rule's name; ${spread(naming)}`,
    }),
    row('editor.2000-rules.note-keystroke', quantile(noting, 0.95), 'ms', 32, {
      note: `p95, a rule's notes; ${spread(noting)}`,
    }),
    row('editor.2000-rules.search-keystroke', quantile(searching, 0.95), 'ms', 32, {
      note: `p95, the search box; ${spread(searching)}`,
    }),
    row('editor.2000-rules.search-answer', quantile(answering, 0.95), 'ms', 50, {
      note: `p95, from a key to the list that answers it; ${spread(answering)}`,
    }),
    row('editor.2000-rules.scroll-task', quantile(scrolling.held, 0.95), 'ms', 16, {
      note: `p95 of the longest task a frame; the thread itself worked ${quantile(scrolling.worked, 0.95).toFixed(1)}`,
    }),
  ];
}

/** Milliseconds from a navigation with nothing cached to the list and the first rule's name; bytes of script as transferred. */
async function openTimes(browser: Browser, url: string): Promise<{ times: number[]; script: number }> {
  const times: number[] = [];
  let script = 0;
  for (let round = 0; round < openings; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('.rule-title', { state: 'visible' });
    await page.waitForSelector('[role=treegrid] [role=row]', { state: 'visible' });
    times.push(await page.evaluate(() => performance.now()));
    script = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, file) => sum + (file as PerformanceResourceTiming).transferSize, 0),
    );
    await context.close();
  }
  return { times, script };
}

async function createSite(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name: 'Large', ruleSet: generateRuleSet(rules) }),
  });
  if (!answer.ok) throw new Error(`POST /api/sites answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { site: { id: string } }).site.id;
}

/** Types into what has the focus. Milliseconds from each key to the frame that shows it being done, waiting for the page included. */
async function paintTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const world = window as unknown as { painted: number[]; measuring?: boolean };
    world.painted = [];
    if (world.measuring) return;
    world.measuring = true;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The first task after a frame's own work: the frame is then on its way to the screen.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => world.painted.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  await page.keyboard.type(text, { delay: betweenKeysMs });
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => (window as unknown as { painted: number[] }).painted);
  const typed = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  if (!typed.endsWith(text) || times.length < text.length)
    throw new Error(`${times.length} keys were seen, and the field holds “${typed}”.`);
  return times;
}

/** Types into the search box. Milliseconds from each key to the frame that shows the list narrowed to what is typed by then. */
async function answerTimes(page: Page, words: string): Promise<number[]> {
  await page.evaluate(() => {
    const world = window as unknown as { answered: number[]; look?: (since: number) => void };
    world.answered = [];
    if (world.look) return;
    world.look = (since) => {
      if (document.querySelector('[role=treegrid]')?.getAttribute('aria-busy') === 'true') {
        requestAnimationFrame(() => world.look?.(since));
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => world.answered.push(performance.now() - since);
      port2.postMessage(0);
    };
    addEventListener(
      'keydown',
      ({ timeStamp, ctrlKey }) => {
        // A chord asks for nothing.
        if (!ctrlKey) requestAnimationFrame(() => world.look?.(timeStamp));
      },
      true,
    );
  });
  // What was searched for before is cleared by a key, too, and the whole list is its answer.
  await page.keyboard.press('Control+a');
  await page.waitForTimeout(betweenKeysMs);
  await page.keyboard.press('Delete');
  await page.waitForTimeout(betweenKeysMs);
  await page.keyboard.type(words, { delay: betweenKeysMs });
  await page.waitForTimeout(300);
  const { times, found } = await page.evaluate(() => ({
    times: (window as unknown as { answered: number[] }).answered,
    found: document.querySelector('.rule-found')?.textContent ?? '',
  }));
  if (times.length < words.length || !/ of 2,000$/.test(found) || found.startsWith('No rule'))
    throw new Error(`“${words}” was answered with “${found}” after ${times.length} keys.`);
  return times;
}

/** Of each frame's time of scrolling by wheel, the longest task on the page's own thread, in milliseconds. */
export async function scrollTasks(browser: Browser, page: Page, scroller: string): Promise<FrameTasks> {
  const list = page.locator(scroller);
  const box = await list.boundingBox();
  if (!box) throw new Error(`${scroller} is not to be seen.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const tasks = await frameTasks(browser, page, async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(betweenWheelsMs);
    }
  });
  const scrolled = await list.evaluate((element) => element.scrollTop);
  if (scrolled < 10_000) throw new Error(`The list was scrolled by ${scrolled} pixels only.`);
  return tasks;
}
