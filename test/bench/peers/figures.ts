/** What one run of the bench found, as it is kept beside the page that tells it: docs/performance.json. */
import { quantile } from '../quantile';

/** How many rules a click meets. */
export const clickCounts = [1, 10, 100, 1000, 10_000];

export interface Figures {
  /** ISO day. */
  date: string;
  machine: {
    cpu: string;
    cores: number;
    memoryGb: number;
    system: string;
    node: string;
    chromium: string;
    /** Processes that wanted a core, on average over a minute, before and after. */
    load: { before: number; after: number };
  };
  /** Of the peers, by package. */
  versions: Record<string, string>;
  rounds: { start: number; click: number };
  bytes: BytesFigure[];
  start: StartFigure[];
  click: ClickFigure[];
}

export interface BytesFigure {
  /** A subject's id; absent for a file as its maker ships it. */
  subject?: string;
  title: string;
  /** Rules in it; absent where there are none. */
  rules?: number;
  raw: number;
  gzip: number;
  brotli: number;
}

/** Milliseconds that script held the main thread, over fresh pages. */
export interface StartFigure extends Spread {
  subject: string;
  rules?: number;
  /** The median by the thread's own clock: without waiting for storage or for a core. */
  worked: number;
}

/** Microseconds a click. */
export interface ClickFigure extends Spread {
  subject: string;
  rules: number;
  matches: number;
}

export interface Spread {
  median: number;
  /** One in ten was shorter. */
  low: number;
  /** One in ten was longer. */
  high: number;
}

export function spreadOf(values: number[]): Spread {
  const digits = (share: number) => Number(quantile(values, share).toPrecision(4));
  return { median: digits(0.5), low: digits(0.1), high: digits(0.9) };
}

/** How many times Milepost's figure this one is; absent where Milepost has none to compare. */
export function ratio(value: number | undefined, milepost: number | undefined): number | undefined {
  return value === undefined || !milepost ? undefined : value / milepost;
}

/** `6,119`, `2.4`, `0.031`: three digits that mean something. */
export function figure(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(value < 10 ? 2 : 3));
  return rounded.toLocaleString('en', { maximumFractionDigits: 4 });
}
