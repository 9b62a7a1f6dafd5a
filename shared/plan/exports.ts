/** The measurement plan as a file: Markdown to read, CSV for a spreadsheet, JSON for programs. Generated, never kept by hand. */

import type { Catalog } from '../definition';
import { csvText, type FileFormat } from '../fileFormats';
import type { RuleSet } from '../ruleset/types';
import { counted } from '../texts/counted';
import { plainWords } from './names';
import { type PlanSheet, planSheet, type SheetEvent, type SheetParam } from './sheet';

/** Equal rule sets give equal texts: nothing of it is made of the day. */
export function exportPlan(ruleSet: RuleSet, catalog: Catalog, format: FileFormat): string {
  const sheet = planSheet(ruleSet, catalog);
  switch (format) {
    case 'md':
      return planMarkdown(sheet);
    case 'csv':
      return planCsv(sheet);
    case 'json':
      return `${JSON.stringify(planJson(sheet), null, 2)}\n`;
  }
}

/** `demo-shop-plan.csv` */
export function planFileName(ruleSet: RuleSet, format: FileFormat): string {
  const words = plainWords(ruleSet.name ?? '');
  return `${[...words, 'plan'].join('-')}.${format}`;
}

/** One table per stage, then what belongs to each event. */
function planMarkdown(sheet: PlanSheet): string {
  const lines = [`# ${text(sheet.name)}: measurement plan`, ''];
  if (sheet.origins.length > 0) lines.push(sheet.origins.map(text).join(', '), '');
  for (const { name, events } of sheet.stages) {
    lines.push(`## ${text(name)}`, '');
    if (events.length === 0) {
      lines.push('No events yet.', '');
      continue;
    }
    lines.push(row(stageColumns), row(stageColumns.map(() => '---')));
    for (const event of events) lines.push(row(stageCells(event)));
    lines.push('');
    for (const event of events) lines.push(...detailLines(event));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const stageColumns = ['Event', 'Name', 'Role', 'Tier', 'Owner', 'Value', 'Window'];

function stageCells(event: SheetEvent): string[] {
  return [
    text(event.title),
    code(event.name),
    event.role,
    event.tier === undefined ? '' : String(event.tier),
    text(event.owner),
    text(event.arithmetic || event.value),
    event.windowDays === undefined ? '' : days(event.windowDays),
  ];
}

/** What does not fit into a row; nothing where there is nothing to say. */
function detailLines(event: SheetEvent): string[] {
  const lines: string[] = [];
  const say = (label: string, said: string) => {
    if (said !== '') lines.push(`- ${label}: ${text(said)}`);
  };
  say('Predicts', event.hypothesis);
  say('If it moves', event.ifItMoves);
  say('Family', event.family);
  say('Sent by', event.sentBy);
  for (const rule of event.rules) say(`Sent by ${text(rule.name)} (${rule.state})`, rule.sentence);
  for (const param of event.params) lines.push(`- Parameter ${code(param.name)}: ${text(paramWords(param))}`);
  say('Notes', event.notes);
  return lines.length === 0 ? [] : [`### ${text(event.title)}`, '', ...lines, ''];
}

/** `Text, required, S or M: size as worn` */
function paramWords({ type, required, values, description }: SheetParam): string {
  const facts = [type, ...(required ? ['required'] : []), ...(values ? [`one of ${values.join(', ')}`] : [])];
  return description ? `${facts.join(', ')}: ${description}` : facts.join(', ');
}

const csvColumns: readonly [
  title: string,
  cell: (event: SheetEvent, stage: string) => string | number | undefined,
][] = [
  ['Stage', (_, stage) => stage],
  ['Event', ({ title }) => title],
  ['Name', ({ name }) => name],
  ['Role', ({ role }) => role],
  ['Tier', ({ tier }) => tier],
  ['Family', ({ family }) => family],
  ['Owner', ({ owner }) => owner],
  ['Value', ({ value }) => value],
  ['Arithmetic', ({ arithmetic }) => arithmetic],
  ['Window (days)', ({ windowDays }) => windowDays],
  ['Predicts', ({ hypothesis }) => hypothesis],
  ['If it moves', ({ ifItMoves }) => ifItMoves],
  ['Parameters', ({ params }) => params.map((param) => `${param.name} (${paramWords(param)})`).join('; ')],
  [
    'Sent by',
    ({ rules, sentBy }) =>
      [...(sentBy ? [sentBy] : []), ...rules.map(({ name, state }) => `${name} (${state})`)].join('; '),
  ],
  ['Notes', ({ notes }) => notes],
];

/** One row per event. A stage without events has no row. */
function planCsv(sheet: PlanSheet): string {
  const rows = sheet.stages.flatMap(({ id, name, events }) =>
    events.map((event) => csvColumns.map(([, cell]) => cell(event, id === undefined ? '' : name))),
  );
  return csvText([csvColumns.map(([title]) => title), ...rows]);
}

/** The sheet without its counts, and without what nobody said. */
function planJson({ name, origins, stages }: PlanSheet): unknown {
  return {
    name,
    origins,
    stages: stages.map(({ id, name: stage, events }) => ({
      ...(id === undefined ? {} : { id }),
      name: stage,
      events: events.map((event) =>
        Object.fromEntries(Object.entries(event).filter(([, value]) => value !== '' && value !== undefined)),
      ),
    })),
  };
}

function days(count: number): string {
  return counted(count, 'day');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** One line of plain text: what Markdown would read as markup or as a new cell is escaped. */
function text(value: string): string {
  return (
    value
      .replace(/\s+/g, ' ')
      .trim()
      // Inside a word, as in add_to_cart, an underscore is no markup.
      .replace(/[\\`*[\]<>|#~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
  );
}

/** Backticks inside a code span need longer ones around it; a cell’s bar has to be escaped even there. */
function code(value: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length)));
  const inner = value.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return ticks.length > 1 ? `${ticks} ${inner} ${ticks}` : `${ticks}${inner}${ticks}`;
}
