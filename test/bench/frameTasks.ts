import type { Browser, Page } from 'playwright';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** As `dur`, by the thread's own clock, which stands still while it waits. */
  tdur?: number;
  args?: { name?: string };
}

export interface FrameTasks {
  /** How long the thread was taken, in milliseconds. */
  held: number[];
  /** Of that, how long it worked itself. */
  worked: number[];
}

/** Of each frame's time while something is done, the longest task on the page's own thread. */
export async function frameTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<FrameTasks> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const held = new Map<number, number>();
  const worked = new Map<number, number>();
  for (const { name, pid, tid, ts, dur = 0, tdur = dur } of traceEvents) {
    if (name !== 'RunTask' || !threads.has(`${pid} ${tid}`)) continue;
    const frame = Math.floor(ts / 16_667);
    held.set(frame, Math.max(held.get(frame) ?? 0, dur / 1000));
    worked.set(frame, Math.max(worked.get(frame) ?? 0, tdur / 1000));
  }
  return { held: [...held.values()], worked: [...worked.values()] };
}
