/** docs/selectors.md: the figures of one run, and what has to be known to read them. The same figures give the same text. */
import { markdown } from '../peers/document';
import {
  type Count,
  type Figures,
  type Group,
  goals,
  missed,
  percent,
  rightShare,
  wrongShare,
} from './figures';

const titles: Record<string, string> = {
  milepost: 'Milepost, the container’s target alone',
  repair: 'Milepost, with the editor’s repair',
  finder: '@medv/finder',
  'css-selector-generator': 'css-selector-generator',
  'optimal-select': 'optimal-select',
};

export function document(figures: Figures): string {
  const { date, chromium, versions, cases } = figures;
  const misses = missed(figures.overall);
  return `# Selectors

<!-- Written by \`npm run bench:selectors\` from docs/selectors.json; not by hand. -->

Does what was picked on a page still mean the same element after a redesign? Every method makes a selector for each interactive
element of a page, and looks with it on another version of that page. ${date}, Chromium ${chromium} headless, all in one run.
${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}, each with its own settings.

- **Versions**: ${cases.versions} pairs of an older and a newer version of a page of six themes, published up to seven years apart. Which element
  is which was written down by reading the pages (\`test/selectors/pages\`), before anything was tuned on them.
- **Mutations**: ${cases.mutations} changed pages, the themes' and the demo shop's: hashed or renamed classes, generated ids, wrappers, new things
  between the old, another order, other words, another language, a second copy, longer lists, removed targets, and redesigns of
  several of these. Seeded: the same in every run.
- The families clean-blog and creative were kept aside while selectors and repair were tuned.

**Right**: finds the element and nothing else. **Wrong**: finds another, or others as well, or anything where the element is gone.
**Lost**: finds nothing. A wrong target counts silently for months; a lost one is told at once. Right and lost are shares of the elements
that are still there, wrong is a share of all.

## In short

${tableOf(figures.overall)}

${goals.map(({ method, right, wrong }) => `${titles[method]}: at least ${percent(right)} right and at most ${percent(wrong)} wrong are wanted.`).join(' ')}
${misses.length ? misses.join(' ') : 'Both are met for versions and for mutations.'}

## Families of pages

${tableOf(figures.families)}

## Kinds of change

${tableOf(figures.mutations)}
`;
}

export function tableOf(groups: Group[]): string {
  return markdown([
    ['', 'method', 'there', 'right', 'lost', 'gone', 'wrong', 'of these: other', 'as well', 'in its stead'],
    ...groups.flatMap(({ name, counts }) => counts.map((count) => line(name, count))),
  ]);
}

function line(name: string, count: Count): string[] {
  const { method, present, wrong, ambiguous, lost, gone, goneHit } = count;
  return [
    name,
    titles[method] ?? method,
    `${present}`,
    present ? percent(rightShare(count)) : '',
    present ? percent(lost / present) : '',
    `${gone}`,
    percent(wrongShare(count)),
    `${wrong}`,
    `${ambiguous}`,
    `${goneHit}`,
  ];
}
