/** docs/performance.md: the figures of one run, and what has to be known to read them. The same figures give the same text. */
import {
  type BytesFigure,
  clickCounts,
  type Figures,
  figure,
  ratio,
  type Spread,
  type StartFigure,
} from './figures';
import { names, titleOf } from './names';

const milepost = 'milepost';
/** Below this, two figures of a noisy machine are not told apart. */
const clearly = 1.1;

export function document(figures: Figures): string {
  const { machine, rounds, versions } = figures;
  return `# Performance

<!-- Written by \`npm run bench:peers\` from docs/performance.json; not by hand. -->

Milepost beside what else can watch clicks on a page, measured in one run on one machine. Figures of another machine differ;
how many times one is another differs less. ${figures.date}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node},
Chromium ${machine.chromium} headless; load ${figure(machine.load.before)} before and ${figure(machine.load.after)} after (1 is one busy core).

## In short

How many times Milepost's figure: 2 is twice the bytes or the time, 0.5 is half. Bytes are brotli.

${markdown(summary(figures))}

${losses(figures)}

## Bytes

${markdown(bytesTable(figures.bytes))}

Everything is bundled and minified by the esbuild that makes containers, with the same settings, except files “as shipped”,
which are their makers' own. A further rule costs, from the hundredth to the thousandth:
${furtherRules(figures.bytes)}.

## Start

Milliseconds that script holds the main thread of a fresh page of 5,000 elements: evaluation, functions called and promise
steps within half a second, as the browser's own trace has them. Loaded async from this machine, compiled anew each time.
Median of ${rounds.start} pages, each shown to listen by a click; in brackets where eight in ten of them lie; then what the thread worked
of it, without waiting for storage or for a core.

${markdown(startTable(figures))}

## Click

Microseconds from dispatching a click to the last event taken, promise steps included, dispatch itself too (“no script”). The
target is twelve deep; with three matches the target, its parent and a third ancestor are meant by a rule each (by one, where
there is one rule). Median of ${rounds.click} rounds of up to 300 clicks, all pages open side by side and clicked in turns; in brackets where
eight in ten rounds lie. Every round counted its events, and whoever sends was seen to reach a server on this machine.

No match:

${markdown(clickTable(figures, 0))}

Three matches:

${markdown(clickTable(figures, 3))}

## What to know about each

${Object.values(names)
  .map(({ title, note }) => `- **${title}**: ${note}`)
  .join('\n')}

Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.

Not in this run: Google Tag Manager and Matomo Tag Manager, which are not published as packages. Of the latter its source
tells, not measured here: each click trigger adds three listeners and asks the whole document once a click, and its core is
7.5 KB of brotli before any trigger.

Run it again with \`npm run bench:peers\` (about ten minutes, the network for the first time only); \`-- --quick\` for a rough
look that writes nothing, \`-- --json\` for machines.
`;
}

/** Subjects by rows, measures by columns: how many times Milepost's figure. First line: the heads. */
export function summary(figures: Figures): string[][] {
  const { bytes, start, click } = figures;
  const weight = (subject: string, rules: number) =>
    bytes.find((each) => each.subject === subject && (each.rules ?? rules) === rules)?.brotli;
  const begin = (subject: string, rules: number) =>
    start.find((each) => each.subject === subject && (each.rules ?? rules) === rules)?.median;
  const each = (subject: string, rules: number, matches: number) =>
    click.find((one) => one.subject === subject && one.rules === rules && one.matches === matches)?.median;
  const times = (of: (subject: string) => number | undefined, subject: string) => {
    const value = ratio(of(subject), of(milepost));
    return value === undefined ? '' : figure(value);
  };
  return [
    [
      '× Milepost',
      'bytes, 10 rules',
      'bytes, 1,000',
      'start, 10',
      'start, 1,000',
      ...clickCounts.map((rules) => `click, ${rules.toLocaleString('en')}`),
      'no match, 1,000',
    ],
    ...Object.keys(names).map((subject) => [
      titleOf(subject),
      ...[10, 1000].map((rules) => times((one) => weight(one, rules), subject)),
      ...[10, 1000].map((rules) => times((one) => begin(one, rules), subject)),
      ...clickCounts.map((rules) => times((one) => each(one, rules, 3), subject)),
      times((one) => each(one, 1000, 0), subject),
    ]),
  ];
}

/** Who is clearly below Milepost's figure, and at what: said before anybody has to look for it. */
function losses(figures: Figures): string {
  const [heads = [], ...lines] = summary(figures);
  const told = lines
    .filter(([title]) => ![titleOf('bare'), ''].includes(title ?? '') && !title?.startsWith('Milepost'))
    .flatMap(([title, ...values]) => {
      const lost = values.flatMap((value, column) =>
        value && Number(value.replaceAll(',', '')) < 1 / clearly ? [heads[column + 1] ?? ''] : [],
      );
      return lost.length ? [`${title} (${lost.join('; ')})`] : [];
    });
  return told.length
    ? `Smaller or faster than Milepost: ${told.join('; ')}.`
    : 'Nothing here is smaller or faster than Milepost.';
}

function bytesTable(bytes: BytesFigure[]): string[][] {
  return [
    ['script', 'rules', 'raw', 'gzip', 'brotli'],
    ...bytes.map(({ subject, title, rules, raw, gzip, brotli }) => [
      subject || title.startsWith('Milepost') ? title : `${title}, as shipped`,
      rules?.toLocaleString('en') ?? '',
      ...[raw, gzip, brotli].map((count) => count.toLocaleString('en')),
    ]),
  ];
}

function furtherRules(bytes: BytesFigure[]): string {
  const weight = (subject: string, rules: number) =>
    bytes.find((each) => each.subject === subject && each.rules === rules);
  return Object.keys(names)
    .flatMap((subject) => {
      const [few, many] = [weight(subject, 100), weight(subject, 1000)];
      if (!few || !many) return [];
      const each = (part: 'raw' | 'brotli') => figure((many[part] - few[part]) / 900);
      return [`${titleOf(subject)} ${each('brotli')} B (${each('raw')} raw)`];
    })
    .join(', ');
}

function startTable({ start }: Figures): string[][] {
  const counts = [10, 1000, 10_000];
  return [
    ['', ...counts.map((rules) => `${rules.toLocaleString('en')} rules`)],
    ...Object.keys(names).flatMap((subject) => {
      const own = start.filter((each) => each.subject === subject);
      const at = (rules: number) =>
        own.find((each) => each.rules === rules) ??
        (rules === counts[0] ? own.find((each) => each.rules === undefined) : undefined);
      return own.length ? [[titleOf(subject), ...counts.map((rules) => startSpread(at(rules)))]] : [];
    }),
  ];
}

function clickTable({ click }: Figures, matches: number): string[][] {
  return [
    ['', ...clickCounts.map((rules) => `${rules.toLocaleString('en')} rule${rules === 1 ? '' : 's'}`)],
    ...Object.keys(names).flatMap((subject) => {
      const own = click.filter((each) => each.subject === subject && each.matches === matches);
      return own.length
        ? [
            [
              titleOf(subject),
              ...clickCounts.map((rules) => spread(own.find((each) => each.rules === rules))),
            ],
          ]
        : [];
    }),
  ];
}

function spread(measured: Spread | undefined): string {
  return measured ? `${figure(measured.median)} (${figure(measured.low)}–${figure(measured.high)})` : '';
}

function startSpread(measured: StartFigure | undefined): string {
  return measured ? `${spread(measured)}, ${figure(measured.worked)}` : '';
}

/** A table whose columns line up where it is read as text: the first column to the left, the others to the right. */
export function markdown(lines: string[][]): string {
  const widths = lines[0]!.map((_, column) =>
    Math.max(3, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const text = (line: string[]) =>
    `| ${line.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [text(lines[0]!), rule, ...lines.slice(1).map(text)].join('\n');
}
