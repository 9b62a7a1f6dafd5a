import type { EventStore, Outcome, Row } from './storage';

/** Rows of one transaction: bounds how long the event loop waits for one commit (about 16 µs a row). */
const maxRowsPerCommit = 2000;

export interface Inbox {
  /** Resolves once the rows are on the disk, with what became of each; rejects when they could not be written. */
  add(rows: readonly Row[]): Promise<Outcome[]>;
  /** Rows added and not written yet. */
  waiting(): number;
  /** Resolves when everything added so far is written or refused. */
  settled(): Promise<void>;
}

export interface WriteReport {
  /** These sites have something new on the disk. */
  written(sites: ReadonlySet<string>): void;
  failed(error: Error): void;
}

interface Waiting {
  rows: readonly Row[];
  resolve(outcomes: Outcome[]): void;
  reject(error: unknown): void;
}

/**
 * Requests that arrive within the same turn of the event loop share one transaction, so that one write to the disk pays for
 * all of them: alone a row costs a sync of its own. Nobody waits for company: a lone request is committed at once.
 */
export function groupCommit(store: EventStore, report: WriteReport): Inbox {
  let waiting: Waiting[] = [];
  let waitingRows = 0;
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    // After the sockets that are ready now were read: setImmediate runs behind the poll phase.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await commit(takeGroup());
    running = undefined;
  }

  function takeGroup(): Waiting[] {
    let rows = 0;
    let taken = 0;
    for (const { rows: more } of waiting) {
      if (taken > 0 && rows + more.length > maxRowsPerCommit) break;
      rows += more.length;
      taken += 1;
    }
    const group = waiting.slice(0, taken);
    waiting = waiting.slice(taken);
    return group;
  }

  async function commit(group: Waiting[]): Promise<void> {
    const rows = group.flatMap((each) => each.rows);
    waitingRows -= rows.length;
    try {
      const outcomes = await store.append(rows);
      let start = 0;
      for (const each of group) {
        each.resolve(outcomes.slice(start, start + each.rows.length));
        start += each.rows.length;
      }
      report.written(sitesOf(rows, outcomes));
    } catch (error) {
      for (const each of group) each.reject(error);
      report.failed(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    add(rows) {
      return new Promise((resolve, reject) => {
        waiting.push({ rows, resolve, reject });
        waitingRows += rows.length;
        running ??= drain();
      });
    },
    waiting: () => waitingRows,
    async settled() {
      while (running) await running;
    },
  };
}

function sitesOf(rows: readonly Row[], outcomes: readonly Outcome[]): ReadonlySet<string> {
  const stored = rows.filter((_row, index) => outcomes[index] === 'stored');
  return new Set(stored.map((row) => ('accept' in row ? row.accept.site : row.reject.site)));
}
