/** Every case, every method, in one browser: what was made of each element before, and what it finds after. */
import { join } from 'node:path';
import { build } from 'esbuild-wasm';
import type { Page } from 'playwright';
import { root } from '../../support/imports';
import { launchLocalBrowser } from '../peers/browser';
import type { Case } from './corpus';
import type { Bench, MadeOf, Verdict } from './page';

export interface Row {
  case: Case;
  method: string;
  label: string;
  verdict: Verdict;
  /** What was made, for who looks into a verdict. */
  made: string;
}

/** Bodies of the page's own scripts never run: what is measured is the markup. */
const site = 'http://localhost:1';

export async function measure(
  cases: Case[],
  methods: string[],
  say: (done: number) => void = () => {},
): Promise<Row[]> {
  const script = await pageScript();
  const browser = await launchLocalBrowser();
  const rows: Row[] = [];
  try {
    const page = await browser.newPage();
    let html = '';
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const open = async (path: string, body: string) => {
      html = body;
      await page.goto(site + path, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
    };
    const madeBefore = new Map<string, MadeOf>();
    for (const [place, one] of cases.entries()) {
      const { before, after, mutation, seed, path } = one;
      const key = before.html + Object.keys(before.labels ?? {}) + keyOfBefore(mutation, seed);
      let made = madeBefore.get(key);
      if (!made) {
        await open(path, before.html);
        made = await make(page, { ...labelled(before), mutation, seed }, methods);
        madeBefore.set(key, made);
      }
      await open(path, after.html);
      const verdicts = await judge(page, { ...labelled(after), mutation, seed }, made);
      for (const [method, byLabel] of Object.entries(verdicts))
        for (const [label, verdict] of Object.entries(byLabel))
          rows.push({
            case: one,
            method,
            label,
            verdict,
            made: JSON.stringify(made[method]?.[label] ?? null),
          });
      say(place + 1);
    }
  } finally {
    await browser.close();
  }
  return rows;
}

/** Mutations without a `before` share the page as it was. */
function keyOfBefore(mutation: string, seed: string): string {
  return ['hashed classes', 'module classes', 'generated ids', 'redesign with hashes'].includes(mutation)
    ? seed
    : '';
}

const labelled = ({ labels }: Case['before']) => (labels ? { labels } : {});

function make(page: Page, asked: Parameters<Bench['make']>[0], methods: string[]): Promise<MadeOf> {
  return page.evaluate(
    ({ asked, methods }) => (window as unknown as { bench: Bench }).bench.make(asked, methods),
    { asked, methods },
  );
}

function judge(
  page: Page,
  asked: Parameters<Bench['judge']>[0],
  made: MadeOf,
): Promise<Record<string, Record<string, Verdict>>> {
  return page.evaluate(
    ({ asked, made }) => (window as unknown as { bench: Bench }).bench.judge(asked, made),
    {
      asked,
      made,
    },
  );
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join('test/bench/selectors/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
