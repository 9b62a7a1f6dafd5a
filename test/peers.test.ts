/** The parts of `npm run bench:peers` that need no browser, and the page it writes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateRuleSet, matchingPath } from './bench/generator';
import { document, markdown, summary } from './bench/peers/document';
import { type Figures, figure, ratio } from './bench/peers/figures';
import { names } from './bench/peers/names';
import { pageFor } from './bench/peers/page';
import { rowsOf } from './bench/peers/rows';
import { peerRules, subjects } from './bench/peers/subjects';
import { scriptTime, type TraceEvent } from './bench/scriptTime';
import { root } from './support/imports';

const spread = (median: number) => ({ median, low: median / 2, high: median * 2 });

const figures: Figures = {
  date: '2026-01-02',
  machine: {
    cpu: 'A processor',
    cores: 2,
    memoryGb: 8,
    system: 'Linux x64',
    node: '20.0.0',
    chromium: '147.0',
    load: { before: 0.1, after: 1.2 },
  },
  versions: { 'a-peer': '1.2.3' },
  rounds: { start: 5, click: 7 },
  bytes: [
    { subject: 'milepost', title: 'Milepost', rules: 10, raw: 4000, gzip: 2100, brotli: 2000 },
    { subject: 'milepost', title: 'Milepost', rules: 100, raw: 10_000, gzip: 4000, brotli: 3000 },
    { subject: 'milepost', title: 'Milepost', rules: 1000, raw: 100_000, gzip: 20_000, brotli: 12_000 },
    { subject: 'posthog', title: 'PostHog', raw: 380_000, gzip: 122_000, brotli: 104_000 },
    { title: 'PostHog array.js', raw: 380_000, gzip: 122_000, brotli: 102_000 },
  ],
  start: [
    { subject: 'milepost', rules: 10, worked: 1, ...spread(2) },
    { subject: 'milepost', rules: 1000, worked: 2, ...spread(4) },
    { subject: 'posthog', worked: 30, ...spread(40) },
  ],
  click: [
    { subject: 'milepost', rules: 10, matches: 3, ...spread(20) },
    { subject: 'milepost', rules: 1000, matches: 3, ...spread(25) },
    { subject: 'naive', rules: 10, matches: 3, ...spread(10) },
    { subject: 'naive', rules: 1000, matches: 3, ...spread(1000) },
  ],
};

describe('the time of a script in a trace', () => {
  const event = (name: string, ts: number, dur: number, url = '/measured.js?page=1'): TraceEvent => ({
    name,
    pid: 1,
    tid: 1,
    ts,
    dur,
    args: { data: { url } },
  });

  it('adds what ran apart and counts what lies within once', () => {
    const events = [
      event('FunctionCall', 5000, 1000),
      event('EvaluateScript', 1000, 2000),
      event('v8.compile', 1100, 300),
      event('FunctionCall', 2500, 1000),
      event('RunMicrotasks', 8000, 250, ''),
    ];
    expect(scriptTime(events, '/measured.js').held).toBe(2.5 + 1 + 0.25);
  });

  it('leaves out other scripts, other threads and what came before', () => {
    const events = [
      event('RunMicrotasks', 10, 500, ''),
      event('EvaluateScript', 1000, 2000),
      event('FunctionCall', 4000, 1000, 'elsewhere.js'),
      { ...event('RunMicrotasks', 6000, 1000, ''), tid: 2 },
      { ...event('FunctionCall', 7000, 1000), pid: 2 },
    ];
    expect(scriptTime(events, '/measured.js')).toEqual({ held: 2, worked: 2 });
  });

  it('tells what the thread worked from what it waited', () => {
    const events = [
      { ...event('EvaluateScript', 1000, 9000), tts: 100, tdur: 2000 },
      { ...event('FunctionCall', 2000, 7000), tts: 600, tdur: 1000 },
      { ...event('FunctionCall', 20_000, 8000), tts: 2100, tdur: 500 },
    ];
    expect(scriptTime(events, '/measured.js')).toEqual({ held: 17, worked: 2.5 });
  });

  it('says so when the script was never evaluated', () => {
    expect(() => scriptTime([event('FunctionCall', 0, 1)], '/measured.js')).toThrow('no evaluation');
  });
});

describe('what is compared', () => {
  it('gives a ratio only where both have a figure', () => {
    expect([ratio(6, 3), ratio(undefined, 3), ratio(6, undefined), ratio(6, 0)]).toEqual([
      2,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps the digits that mean something', () => {
    expect([6119.4, 100.4, 12.345, 2.449, 0.0312].map(figure)).toEqual([
      '6,119',
      '100',
      '12.3',
      '2.4',
      '0.031',
    ]);
  });

  it('compares at the same number of rules, and what has none with every number', () => {
    const [heads = [], ...lines] = summary(figures);
    const cell = (title: string, head: string) =>
      lines.find(([first]) => first === title)?.[heads.indexOf(head)];
    expect(cell('Milepost', 'bytes, 1,000')).toBe('1');
    expect(cell('PostHog', 'bytes, 10 rules')).toBe('52');
    expect(cell('PostHog', 'start, 1,000')).toBe('10');
    expect(cell('a loop of `closest()`', 'click, 10')).toBe('0.5');
    expect(cell('a loop of `closest()`', 'click, 1,000')).toBe('40');
    expect(cell('a loop of `closest()`', 'click, 100')).toBe('');
  });

  it('names every measured subject, and measures every named one', () => {
    expect(subjects('').map(({ id }) => id)).toEqual(Object.keys(names));
  });

  it('gives the peers the rules that Milepost has', () => {
    const rules = peerRules(30);
    expect(rules).toHaveLength(30);
    expect(rules.slice(0, 3).map(([, path]) => path)).toEqual([matchingPath, matchingPath, matchingPath]);
    for (const [selector, path, event] of rules) {
      expect(selector).toMatch(/^[#.[a]/);
      expect(path).toMatch(/^\/\w+\/\w+\/$/);
      expect(event).toMatch(/_click$/);
    }
  });

  it('generates a larger set from the smaller one’s rules, everywhere or all for one page', () => {
    expect(generateRuleSet(50).rules.slice(0, 20)).toEqual(generateRuleSet(20).rules);
    const paths = generateRuleSet(50, { everyRuleHere: true }).rules.map(
      ({ conditions }) => (conditions as { value: string }).value,
    );
    expect(new Set(paths)).toEqual(new Set([matchingPath]));
    expect(peerRules(50).filter(([, path]) => path === matchingPath).length).toBeLessThan(10);
  });

  it('marks the clicked element for who needs it, and fills the page', () => {
    const subject = (id: string) => subjects('').find((each) => each.id === id)!;
    const html = pageFor(subject('plausible'), 3, { others: 5000 });
    expect(html).toMatch(/data-measured [^>]*class="plausible-event-name=Buy /);
    expect(html.match(/<[a-z]/g)!.length).toBeGreaterThanOrEqual(5000);
    expect(pageFor(subject('plausible'), 0)).not.toContain('plausible-event-name');
    const marked = pageFor(subject('walkeros'), 3, { others: 5000, rules: 1000 });
    expect(marked.match(/data-elbaction=/g)).toHaveLength(1001);
    expect(pageFor(subject('milepost'), 3, { others: 5000, rules: 1000 })).not.toContain('data-elb');
  });
});

describe('the rows', () => {
  it('have ids of their own, and a ratio beside every figure that is not Milepost’s', () => {
    const rows = rowsOf(figures);
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const value = (id: string) => rows.find((row) => row.id === id)?.value;
    expect(value('peers.bytes.posthog.ratio')).toBe(52);
    expect(value('peers.bytes.posthog-array-js')).toBe(102_000);
    expect(value('peers.start.posthog.ratio')).toBe(20);
    expect(value('peers.click.naive.1000-rules.3-matches.ratio')).toBe(40);
    expect(value('peers.click.milepost.10-rules.3-matches')).toBe(20);
    expect(ids).not.toContain('peers.click.milepost.10-rules.3-matches.ratio');
    expect(rows.every(({ ok }) => ok)).toBe(true);
  });
});

describe('docs/performance.md', () => {
  it('names the machine, and says first where Milepost is behind', () => {
    const text = document(figures);
    expect(text).toContain('A processor, 2 cores, 8 GB, Linux x64');
    expect(text).toContain('a-peer 1.2.3');
    expect(text).toContain('Smaller or faster than Milepost: a loop of `closest()` (click, 10).');
    expect(text).toContain('Milepost 10 B (100 raw)');
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it('lines its tables up', () => {
    const lines = markdown([
      ['', 'µs'],
      ['a long name', '1'],
      ['b', '1,000'],
    ]).split('\n');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it('tells the figures that lie beside it', () => {
    const [text, kept] = ['docs/performance.md', 'docs/performance.json'].map((file) => join(root, file));
    expect(existsSync(text!)).toBe(existsSync(kept!));
    if (!existsSync(kept!)) return;
    expect(readFileSync(text!, 'utf8')).toBe(document(JSON.parse(readFileSync(kept!, 'utf8'))));
  });
});
