/** docs/trust.md: what is promised, how it is tested, with which figure, and when. The same figures give the same text. */
import type { Figure, Figures } from './figures';
import type { Chapter, Promised } from './promises';

export function document(chapters: readonly Chapter[], figures: Figures): string {
  return `# Trust

<!-- Written by \`npm run trust\` from docs/trust.json and test/trust/promises.ts; not by hand. -->

What Milepost promises to those who put it on their site, how each promise is tested, and the last figure measured. Tests run
with every change (\`npm test\`); a figure says by which command it was made, in full or in its short form, on one machine:
${figures.machine}. A figure beyond its target is marked **missed**, with the reason beside it.

${chapters.map((chapter) => chapterText(chapter, figures)).join('\n\n')}
`;
}

function chapterText({ title, promises }: Chapter, figures: Figures): string {
  return `## ${title}

| promise | figure | target | how, and when |
| --- | --- | --- | --- |
${promises.flatMap((promise) => lines(promise, figures)).join('\n')}`;
}

/** One line for each figure, the promise said on the first; or one line for the tests alone. */
function lines({ promise, figures: ids = [], tests = [], missed }: Promised, kept: Figures): string[] {
  const tested = tests.map((file) => `[${file}](../${file})`).join(', ');
  if (!ids.length) return [line(promise, 'held', '', tested)];
  return ids.map((id, index) => {
    const figure = kept.rows[id];
    const how = [
      figure ? `\`${figure.command}\`, ${figure.date}` : 'not measured yet',
      figure?.note,
      figure && !figure.ok && missed ? `missed: ${missed}` : '',
      index === 0 && tested && `held in ${tested}`,
    ];
    return line(
      index === 0 ? promise : '',
      figure ? `${id}: ${valueText(figure)}` : id,
      figure ? targetText(figure) : '',
      how.filter(Boolean).join('; '),
    );
  });
}

function valueText(figure: Figure): string {
  const text = amount(figure.value, figure.unit);
  return figure.ok ? text : `${text} **missed**`;
}

function targetText({ budget, atLeast, unit }: Figure): string {
  return budget === undefined ? '' : `${atLeast ? 'at least' : 'at most'} ${amount(budget, unit)}`;
}

function amount(value: number | null, unit: string): string {
  // JSON has no NaN: what could not be measured on this machine.
  return value === null ? 'not measured here' : `${value.toLocaleString('en')} ${unit}`.trim();
}

function line(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
