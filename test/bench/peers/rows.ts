/** The figures in the one shape of every measuring command. */
import { type Row, row } from '../../support/table';
import { type Figures, figure, ratio, type Spread } from './figures';

/** Each figure, and for all but Milepost's own also how many times Milepost's it is at the same number of rules. */
export function rowsOf({ bytes, start, click }: Figures): Row[] {
  return [
    ...bytes.flatMap(({ subject, title, rules, raw, gzip, brotli }) => {
      const milepost = bytes.find((each) => each.subject === 'milepost' && each.rules === (rules ?? 10));
      const id = `peers.bytes.${slug(subject ?? title)}${suffix(rules)}`;
      return [
        row(id, brotli, 'B', undefined, { note: `brotli; raw ${raw}, gzip ${gzip}` }),
        ...timesMilepost(id, subject, brotli, milepost?.brotli),
      ];
    }),
    ...start.flatMap(({ subject, rules, ...measured }) => {
      const milepost = start.find((each) => each.subject === 'milepost' && each.rules === (rules ?? 10));
      const id = `peers.start.${subject}${suffix(rules)}`;
      return [
        row(id, measured.median, 'ms', undefined, {
          note: `${between(measured)}; the thread itself worked ${figure(measured.worked)}`,
        }),
        ...timesMilepost(id, subject, measured.median, milepost?.median),
      ];
    }),
    ...click.flatMap(({ subject, rules, matches, ...measured }) => {
      const milepost = click.find(
        (each) => each.subject === 'milepost' && each.rules === rules && each.matches === matches,
      );
      const id = `peers.click.${subject}${suffix(rules)}.${matches}-matches`;
      return [
        row(id, measured.median, 'µs', undefined, { note: between(measured) }),
        ...timesMilepost(id, subject, measured.median, milepost?.median),
      ];
    }),
  ];
}

function timesMilepost(id: string, subject: string | undefined, value: number, milepost?: number): Row[] {
  const times = subject === 'milepost' ? undefined : ratio(value, milepost);
  return times === undefined ? [] : [row(`${id}.ratio`, times, 'x', undefined, { note: 'of Milepost’s' })];
}

function suffix(rules: number | undefined): string {
  return rules === undefined ? '' : `.${rules}-rules`;
}

function between({ low, high }: Spread): string {
  return `${figure(low)} to ${figure(high)}`;
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
