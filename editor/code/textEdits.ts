/** What to change in a text so that it becomes another, as few characters as is cheap to find: cursors stand still elsewhere. */

export interface TextEdit {
  /** Characters from the start of the old text; what stands from here up to `to` is replaced. */
  from: number;
  to: number;
  text: string;
}

/** More changed lines than this and finding the fewest would cost more than replacing the stretch. */
const maxChangedLines = 600;

/** Edits in order, none touching another, all in places of the old text. */
export function textEdits(from: string, to: string): TextEdit[] {
  if (from === to) return [];
  const [old, now] = [linesOf(from), linesOf(to)];
  let start = 0;
  const shorter = Math.min(old.length, now.length);
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const offsets = offsetsOf(old);
  return changedRuns(old.slice(start, old.length - end), now.slice(start, now.length - end)).map((run) => {
    const first = offsets[start + run.from] ?? from.length;
    const after = offsets[start + run.to] ?? from.length;
    return narrowed(from.slice(first, after), run.lines.join(''), first);
  });
}

/** Each line with its line break, so that joining them gives the text back. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function offsetsOf(lines: readonly string[]): number[] {
  const offsets = [0];
  let at = 0;
  for (const line of lines) {
    at += line.length;
    offsets.push(at);
  }
  return offsets;
}

interface Run {
  from: number;
  to: number;
  lines: string[];
}

/** Runs of lines that differ, by the shortest edit script (Myers 1986, http://www.xmailserver.org/diff2.pdf). */
function changedRuns(old: readonly string[], now: readonly string[]): Run[] {
  const whole = [{ from: 0, to: old.length, lines: [...now] }];
  if (old.length === 0 || now.length === 0) return whole;
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(old.length + now.length, maxChangedLines); changes++) {
    trace.push(reach);
    const next = new Map(reach);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = isDown(reach, diagonal, changes)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      let y = x - diagonal;
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x++;
        y++;
      }
      next.set(diagonal, x);
      if (x >= old.length && y >= now.length) return runsOf(trace, old.length, now);
    }
    reach = next;
  }
  return whole;
}

function isDown(reach: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  return (
    diagonal === -changes ||
    (diagonal !== changes && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0))
  );
}

/** Walks the trace back from the end; neighbouring changes become one run. */
function runsOf(trace: readonly Map<number, number>[], oldLength: number, now: readonly string[]): Run[] {
  const runs: Run[] = [];
  let x = oldLength;
  let y = now.length;
  for (let changes = trace.length - 1; changes > 0; changes--) {
    const reach = trace[changes] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = isDown(reach, diagonal, changes);
    const before = down ? diagonal + 1 : diagonal - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    // The step itself ends where the equal lines after it begin.
    const stepX = down ? fromX : fromX + 1;
    const lines = down ? [now[fromY] ?? ''] : [];
    const next = runs[0];
    if (next && next.from === stepX && x === stepX) {
      next.from = fromX;
      next.lines.unshift(...lines);
    } else runs.unshift({ from: fromX, to: stepX, lines });
    x = fromX;
    y = fromY;
  }
  return runs;
}

/** Without what both stretches begin and end with. */
function narrowed(old: string, now: string, at: number): TextEdit {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { from: at + start, to: at + old.length - end, text: now.slice(start, now.length - end) };
}
