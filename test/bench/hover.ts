/**
 * What pointing costs the page: the pointer goes over a page of 5,000 elements while picking. A frame is everything between the
 * browser's call for it and the moment it is drawn, as far as it runs on the page's thread; counting alike comes when idle.
 */
import { chromium, type Page } from 'playwright';
import { agentScript } from '../picks/agentScript';
import { browserLaunchOptions } from '../support/browser';
import { type Row, row } from '../support/table';
import { quantile } from './quantile';

const nodes = 5000;
const frameBudgetMs = 8;
const moves = 400;

export async function benchHover(): Promise<Row[]> {
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent(largePage());
    // The loader of these files names functions by a helper that pages lack.
    await page.evaluate('window.__name = (named) => named');
    await page.evaluate(instrument);
    // The page by itself: it draws anew under a pointer that moves, too.
    await page.evaluate(() => {
      addEventListener('pointermove', () => requestAnimationFrame(() => {}), {
        signal: window.timed.bare.signal,
      });
    });
    const processorWithout = await processorTime(page);
    await wander(page, moves / 2);
    const without = await page.evaluate(() => {
      window.timed.bare.abort();
      return window.timed.times().frames;
    });
    await page.evaluate(await agentScript());
    await page.evaluate(() => window.agent.tell({ type: 'pick', purpose: 'Bench' }));
    await wander(page, 60);
    await page.evaluate(() => window.timed.clear());
    await wander(page, moves);
    const { ours, frames, idle, elements } = await page.evaluate(() => ({
      ...window.timed.times(),
      elements: document.querySelectorAll('*').length,
    }));
    const processor = await processorTime(page);
    const note = `${elements} elements, ${ours.length} frames`;
    if (ours.length < moves / 4) throw new Error(`Only ${ours.length} frames were hovered.`);
    return [
      row('hover.ours.p95', quantile(ours, 0.95), 'ms', frameBudgetMs, { note }),
      row('hover.frame.processor', processor, 'ms', frameBudgetMs, {
        note: `mean of the page thread’s own time; ${processorWithout.toFixed(1)} without us`,
      }),
      row('hover.frame.p95', quantile(frames, 0.95), 'ms', undefined, {
        note: `drawn; ${quantile(without, 0.95).toFixed(1)} without us`,
      }),
      row('hover.frame.p50', quantile(frames, 0.5), 'ms', undefined, {
        note: `drawn; ${quantile(without, 0.5).toFixed(1)} without us`,
      }),
      row('hover.idle.p95', quantile(idle, 0.95), 'ms', undefined, {
        note: `${idle.length} counts when the pointer rested`,
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds of processor time per frame on the page's thread: on a busy machine the clock tells more of others than of us. */
async function processorTime(page: Page): Promise<number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(() => window.timed.clear());
  const before = await spent();
  for (let at = 0; at < moves; at++) await page.mouse.move(40 + ((at * 37) % 1180), 40 + ((at * 23) % 760));
  const after = await spent();
  const frames = await page.evaluate(() => window.timed.times().ours.length);
  await protocol.detach();
  return (after - before) / frames;
}

/** Across the page as a hand does, with rests in which everything like the element is counted. */
async function wander(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await page.mouse.move(40 + ((at * 37) % 1180), 40 + ((at * 23) % 760));
    if (at % 25 === 24) await page.waitForTimeout(250);
  }
}

/** Cards as shops have them: about fifteen elements each. */
function largePage(): string {
  const card = (at: number) =>
    `<article class="product-card css-${at}"><a href="/p/${at}"><div class="image"><img alt="Bag ${at}"></div></a><div class="text"><h3><span>Bag</span> <b>${at}</b></h3><p class="price"><span>$</span><span>${at}</span></p><p>Made <em>to</em> order</p><button class="buy mt-3"><svg width="9" height="9"><path d="M0 0h9v9z"/></svg><span>Add to cart</span></button></div></article>`;
  const cards = Array.from({ length: Math.ceil(nodes / 16) }, (_, at) => card(at)).join('');
  return `<!doctype html><title>Bags</title><style>
.grid{display:grid;grid-template-columns:repeat(6,1fr);gap:12px}.image{height:60px;background:#ddd}.product-card{border:1px solid #ccc}
.off{pointer-events:none}</style><body><header><nav><a href="/">Home</a><a href="/bags">Bags</a></nav></header><main><div class="grid">${cards}</div></main>`;
}

declare global {
  interface Window {
    timed: {
      bare: AbortController;
      clear(): void;
      times(): { ours: number[]; frames: number[]; idle: number[] };
    };
  }
}

/** Runs in the page before the agent: times what it asks frames and idle moments for. */
function instrument(): void {
  let ours: number[] = [];
  let frames: number[] = [];
  let idle: number[] = [];
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    frame((at) => {
      const begin = performance.now();
      work(at);
      ours.push(performance.now() - begin);
      // A message is the first thing after the frame has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        frames.push(performance.now() - begin);
        port1.close();
      };
      port2.postMessage(0);
    });
  const whenIdle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (work, options) =>
    whenIdle((deadline) => {
      const begin = performance.now();
      work(deadline);
      idle.push(performance.now() - begin);
    }, options);
  window.timed = {
    bare: new AbortController(),
    clear() {
      ours = [];
      frames = [];
      idle = [];
    },
    times: () => ({ ours, frames, idle }),
  };
}
