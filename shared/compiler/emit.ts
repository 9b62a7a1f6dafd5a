/** The plan as a script a person could have written: one import, a call or a table row per rule, nothing clever. */
import { clickTableLines, minClickTable } from './emitClickTable';
import { needingDestination } from './emitConsent';
import { renderDestination } from './emitDestination';
import { setupLines, targetChecks } from './emitSetup';
import { Expressions } from './expressions';
import { literal } from './literal';
import { importLines, type OwnCode } from './ownCode';
import { framesOf, type Plan, type PlannedRule } from './plan';
import { fill, plainClick, type RenderedRule, renderRule } from './renderRule';
import { Shares } from './shares';
import type { CompileOptions } from './types';

export interface Entry {
  text: string;
  /** For each line of `text`, from 1: the rule it belongs to, where it belongs to one. */
  owners: ReadonlyMap<number, string>;
  /** What the page code finds true under `USES`. */
  uses: ReadonlySet<string>;
  /** What it imports from the runtime. */
  imports: readonly string[];
  /** Libraries of others that the container carries, with owner and licence. */
  credits: ReadonlySet<string>;
  /** JavaScript of the site's own people, each a module of its own. */
  codes: readonly OwnCode[];
}

/** A line of the entry, and whose it is. */
export interface Line {
  text: string;
  rule?: string;
}

/** From so many rules of one shape on, a table is shorter than calls. */
const minTable = 3;

export function emit(plan: Plan, options: CompileOptions, build: string): Entry {
  const expressions = new Expressions(plan);
  const address = [literal(options.container), literal(options.server)].join(', ');
  if (!plan.rules.length) {
    return finish(
      [`import { ${expressions.use('start')} } from 'milepost';`, '', `start(${address});`].map((text) => ({
        text,
      })),
      expressions,
    );
  }
  expressions.use('start');
  expressions.uses.add('rules.any');
  for (const name of ['consent', 'storage', 'visit', 'envelope', 'domains']) expressions.names.keep(name);
  const places = new Map(plan.destinations.map(({ id }) => [id, expressions.names.make(id)]));
  const destinations = plan.destinations.map(
    (destination) =>
      `const ${places.get(destination.id)} = ${renderDestination(destination, plan, options, expressions)};`,
  );
  const accept = `${expressions.use('acceptCommands')}(${['queue', ...places.values()].join(', ')});`;
  const checks = targetChecks(plan, options, build, places, expressions);
  const { rules, tables } = ruleLines(plan, places, expressions);
  // After the rules: whether storage is needed is known once the variables that read it are.
  const setup = setupLines(plan, options, build, expressions);
  const body: Line[] = [
    ...expressions.constants.map((text) => ({ text })),
    ...setup.map((text) => ({ text })),
    ...destinations.map((text) => ({ text })),
    ...expressions.late.map((text) => ({ text })),
    // Before the rules: what was said before this script came, consent above all, holds when they start.
    { text: accept },
    ...checks,
    ...rules,
  ];
  const opening = waiting(plan, options, expressions);
  const imports = [...expressions.imports].sort();
  if (plan.envelope) {
    expressions.uses.add('rules.envelope');
    // What the page pushes itself is read through a cast.
    expressions.uses.add('rules.variables');
  }
  const lines = [
    { text: `import { ${imports.join(', ')} } from 'milepost';` },
    ...importLines(expressions.codes),
    { text: '' },
    ...tables,
    { text: `start(${address}, ${opening.join('')}(queue) => {` },
    ...body.map((line) => ({ ...line, text: line.text && `  ${line.text}` })),
    { text: `}${')'.repeat(opening.length)});` },
  ];
  return finish(lines, expressions);
}

/** What the rules wait for in a frame, as beginnings of calls: the page around has to be known before the first of them. */
function waiting(plan: Plan, options: CompileOptions, expressions: Expressions): string[] {
  const frames = framesOf(plan);
  const id = literal(options.container);
  const origins = literal(plan.ruleSet.site.origins);
  const calls: string[] = [];
  if (frames) calls.push(`${expressions.use('awaitPage')}(${id}, `);
  if (frames === 'site') calls.push(`${expressions.use('handshake')}(${id}, ${origins}, `);
  return calls;
}

function finish(lines: Line[], { uses, imports, credits, codes }: Expressions): Entry {
  const owners = new Map<number, string>();
  lines.forEach(({ rule }, index) => {
    if (rule !== undefined) owners.set(index + 1, rule);
  });
  return {
    text: `${lines.map(({ text }) => text).join('\n')}\n`,
    owners,
    uses,
    imports: [...imports],
    credits,
    codes: [...codes.values()],
  };
}

function ruleLines(
  plan: Plan,
  places: ReadonlyMap<string, string>,
  expressions: Expressions,
): { rules: Line[]; tables: Line[] } {
  const clicks = plan.rules.filter(
    ({ rule }) => rule.triggers.length === 1 && rule.triggers[0]?.type === 'click',
  );
  const indexed = clicks.length >= minClickTable;
  const inTable = ({ rule }: PlannedRule) => indexed && plainClick(rule, expressions) !== undefined;
  const shares = new Shares(plan.rules.filter((each) => !inTable(each)).map(({ rule }) => rule));
  const groups = new Map<string, RenderedRule[]>();
  for (const planned of plan.rules) {
    const rendered = renderRule(
      planned,
      destinationList(planned, plan, places, expressions),
      expressions,
      indexed,
      shares,
    );
    // Rules of one priority only: a table fires its rows together.
    const key = `${planned.rule.priority ?? 0} ${rendered.selector === undefined ? '' : 'click '}${rendered.shape}`;
    groups.set(key, [...(groups.get(key) ?? []), rendered]);
  }
  const tables: Line[] = [];
  const rules = [...groups.values()].flatMap((group) => {
    if (group[0]?.selector === undefined)
      return group.length < minTable ? group.map(callLine) : tableLines(group, expressions);
    const { table, call } = clickTableLines(group, expressions);
    tables.push(...table);
    return [call];
  });
  return { rules, tables };
}

/** `[reports]`, or one name for a list that several rules share. */
function destinationList(
  planned: PlannedRule,
  plan: Plan,
  places: ReadonlyMap<string, string>,
  expressions: Expressions,
): string {
  const names = planned.destinations.map((id) =>
    needingDestination(places.get(id) ?? '', id, planned, plan, expressions),
  );
  const list = `[${names.join(', ')}]`;
  return plan.rules.length > 1 && names.length > 1 ? expressions.sharedLate('all destinations', list) : list;
}

function callLine(rendered: RenderedRule): Line {
  return { text: `${fill(rendered.shape, rendered.cells)};`, rule: rendered.planned.rule.id };
}

/** Rules of one shape: what is equal in all stays in the call, what varies becomes a column. */
function tableLines(group: RenderedRule[], expressions: Expressions): Line[] {
  const { columns, call } = columnsOf(group);
  return [
    { text: `${expressions.use('rows')}([` },
    ...group.map(({ cells, planned }) => ({
      text: `  [${columns.map((column) => cells[column]).join(', ')}],`,
      rule: planned.rule.id,
    })),
    { text: `], (${columns.map((_, index) => cellName(index)).join(', ')}) => ${call});` },
  ];
}

/**
 * Columns that vary within the group, and the shape with parameters in their holes and constants in the others. Cells that are
 * the same in every row are one column.
 */
export function columnsOf(group: readonly RenderedRule[]): { columns: number[]; call: string } {
  const [first] = group;
  if (!first) return { columns: [], call: '' };
  const columns: number[] = [];
  const places = new Map<string, number>();
  const cells = first.cells.map((cell, index) => {
    if (index > 0 && group.every(({ cells }) => cells[index] === cell)) return cell;
    const values = group.map(({ cells }) => cells[index]).join('\u0000');
    const place = places.get(values) ?? columns.push(index) - 1;
    places.set(values, place);
    return cellName(place);
  });
  return { columns, call: fill(first.shape, cells) };
}

export function cellName(index: number): string {
  return index === 0 ? 'id' : String.fromCharCode(96 + index).repeat(1 + Math.floor((index - 1) / 26));
}
