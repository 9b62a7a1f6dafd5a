/** What a run found, counted. */
import type { Row } from './measure';

export interface Count {
  method: string;
  /** Elements that are still on the page after. */
  present: number;
  right: number;
  /** It finds others and not the one. */
  wrong: number;
  /** It finds the one, and others. */
  ambiguous: number;
  lost: number;
  /** Elements that are not there any more: nothing found is the only right answer. */
  gone: number;
  /** Something was found in a gone element's stead. */
  goneHit: number;
}

export interface Group {
  name: string;
  counts: Count[];
}

export interface Figures {
  date: string;
  chromium: string;
  versions: Record<string, string>;
  cases: { versions: number; mutations: number };
  overall: Group[];
  families: Group[];
  mutations: Group[];
}

export function groupsOf(rows: Row[], nameOf: (row: Row) => string): Group[] {
  const names = [...new Set(rows.map(nameOf))];
  const methods = [...new Set(rows.map(({ method }) => method))];
  return names.map((name) => ({
    name,
    counts: methods.map((method) =>
      countOf(
        method,
        rows.filter((row) => row.method === method && nameOf(row) === name),
      ),
    ),
  }));
}

function countOf(method: string, rows: Row[]): Count {
  const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const [right, wrong, ambiguous, lost] = [count('right'), count('wrong'), count('ambiguous'), count('lost')];
  const goneHit = count('gone-hit');
  return {
    method,
    present: right + wrong + ambiguous + lost,
    right,
    wrong,
    ambiguous,
    lost,
    gone: count('gone') + goneHit,
    goneHit,
  };
}

/** Share of the elements still there that are found, and nothing else. */
export function rightShare({ right, present }: Count): number {
  return present ? right / present : 0;
}

/** Share of all elements for which anything else is found: instead, as well, or in a gone one's stead. */
export function wrongShare({ wrong, ambiguous, goneHit, present, gone }: Count): number {
  return present + gone ? (wrong + ambiguous + goneHit) / (present + gone) : 0;
}

interface Goal {
  method: string;
  right: number;
  wrong: number;
}

export const goals: Goal[] = [
  { method: 'milepost', right: 0.65, wrong: 0.01 },
  { method: 'repair', right: 0.9, wrong: 0.01 },
];

/** One sentence for each goal that is missed; none where all are met. */
export function missed(groups: Group[]): string[] {
  return groups.flatMap(({ name, counts }) =>
    goals.flatMap(({ method, right, wrong }) => {
      const count = counts.find((each) => each.method === method);
      if (!count) return [];
      return [
        ...(rightShare(count) < right
          ? [
              `${name}: ${method} is right ${percent(rightShare(count))}, at least ${percent(right)} is wanted.`,
            ]
          : []),
        ...(wrongShare(count) > wrong
          ? [
              `${name}: ${method} is wrong ${percent(wrongShare(count))}, at most ${percent(wrong)} is wanted.`,
            ]
          : []),
      ];
    }),
  );
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
