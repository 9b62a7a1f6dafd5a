/** What can stand at a place of the JSON text and is declared elsewhere in the document: ids and names, with how people call them. */
import type { Catalog, FieldSchema } from '../../shared/definition';
import { destinationName, signalWords } from '../../shared/destinationWords';
import { scanJson } from '../../shared/json';
import { segmentsOf } from '../../shared/pointer';
import { variableWords } from '../../shared/readCondition';
import { own } from '../../shared/ruleset/own';
import type { RuleSet } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';

export interface Reference {
  /** As it is written in the document. */
  id: string;
  /** As people call it. */
  title: string;
  /** What it is, in a line. */
  about?: string;
}

export interface ReferencePlace {
  /** What is replaced: the text between the quotes, or between the braces of a template. Characters from the start. */
  from: number;
  to: number;
  choices: Reference[];
}

type Kind = 'target' | 'variable' | 'template' | 'event' | 'destination' | 'stage' | 'consent' | 'rule';

/** Undefined where nothing declared elsewhere belongs. Reads text that is being written: what stands before the place has to be JSON. */
export function referencesAt(
  text: string,
  offset: number,
  ruleSet: RuleSet,
  catalog: Catalog,
): ReferencePlace | undefined {
  const { starts, ends } = scanJson(text);
  const path = stringAround(text, offset, starts, ends);
  if (path === undefined) return undefined;
  const start = (starts.get(path) ?? 0) + 1;
  const end = (ends.get(path) ?? start + 1) - 1;
  const kind = kindAt(path, (at) => textAt(text, starts, ends, at), catalog);
  if (!kind) return undefined;
  const choices = choicesOf(kind, ruleSet, catalog);
  if (kind !== 'template') return { from: start, to: end, choices };
  const [, open = ''] = /\{\{([^{}]*)$/.exec(text.slice(start, offset)) ?? [];
  if (!/\{\{[^{}]*$/.test(text.slice(start, offset))) return undefined;
  const [rest = ''] = /^[^{}"]*/.exec(text.slice(offset, end)) ?? [];
  return { from: offset - open.length, to: offset + rest.length, choices };
}

/** What the id at a place is called and means. */
export function referenceAt(
  text: string,
  offset: number,
  ruleSet: RuleSet,
  catalog: Catalog,
): { from: number; to: number; reference: Reference } | undefined {
  const place = referencesAt(text, offset, ruleSet, catalog);
  if (!place) return undefined;
  const written = text.slice(place.from, place.to).trim();
  const reference = place.choices.find(({ id }) => id === written);
  return reference && { from: place.from, to: place.to, reference };
}

/** The pointer of the string value that the offset is in. */
function stringAround(
  text: string,
  offset: number,
  starts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, number>,
): string | undefined {
  for (const [path, start] of starts) {
    if (text[start] !== '"' || offset <= start) continue;
    const end = ends.get(path);
    if (end !== undefined && offset < end) return path;
  }
  return undefined;
}

function textAt(
  text: string,
  starts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, number>,
  path: string,
): string | undefined {
  const [start, end] = [starts.get(path), ends.get(path)];
  if (start === undefined || end === undefined || text[start] !== '"') return undefined;
  return JSON.parse(text.slice(start, end)) as string;
}

function kindAt(
  path: string,
  read: (path: string) => string | undefined,
  catalog: Catalog,
): Kind | undefined {
  const frame = frameKinds.find(([pattern]) => pattern.test(path));
  if (frame) return frame[1];
  const within = path.lastIndexOf('/settings/');
  if (within < 0) return undefined;
  const holder = path.slice(0, within);
  const type = read(`${holder}/type`);
  const list = /^\/(\w+)/.exec(path)?.[1];
  const definitions: Readonly<Record<string, { settings: unknown }>> =
    list === 'variables'
      ? catalog.variables
      : list === 'destinations'
        ? catalog.destinations
        : catalog.triggers;
  let field: FieldSchema | undefined =
    type === undefined ? undefined : (own(definitions, type)?.settings as FieldSchema | undefined);
  for (const segment of segmentsOf(path.slice(within + '/settings'.length)))
    field = field?.properties ? own(field.properties, segment) : field?.items;
  switch (field?.format) {
    case 'target':
    case 'event':
    case 'template':
      return field.format;
    default:
      return undefined;
  }
}

const frameKinds: readonly [pattern: RegExp, kind: Kind][] = [
  [/^\/rules\/\d+\/event$/, 'event'],
  [/^\/rules\/\d+\/destinations\/\d+$/, 'destination'],
  [/^\/rules\/\d+\/params\/[^/]+$/, 'template'],
  [/^\/plan\/events\/\d+\/stage$/, 'stage'],
  [/^\/plan\/events\/\d+\/value\/variable$/, 'variable'],
  [/^\/tests\/\d+\/rule$/, 'rule'],
  [/^\/destinations\/\d+\/consent\/\d+$|^\/consent\/storage$/, 'consent'],
  // Conditions nest, in rules and in settings.
  [/(\/(all|any)\/\d+|\/not|\/conditions|\/if)\/variable$/, 'variable'],
  [/(\/(all|any)\/\d+|\/not|\/conditions|\/if)\/value$/, 'template'],
];

function choicesOf(kind: Kind, ruleSet: RuleSet, catalog: Catalog): Reference[] {
  const { plan, targets = [], variables = [], destinations, rules, consent } = ruleSet;
  switch (kind) {
    case 'target':
      return targets.map(({ id, name, selector }) => ({ id, title: name ?? id, about: selector }));
    case 'event':
      return plan.events.map(({ name, title, stage }) => ({
        id: name,
        title: title ?? name,
        ...(stage !== undefined && { about: plan.stages.find(({ id }) => id === stage)?.name ?? stage }),
      }));
    case 'variable':
    case 'template':
      return [
        ...variables.map(({ id, type }) => ({
          id,
          title: variableWords(id, ruleSet, catalog),
          about: told(own(catalog.variables, type)?.title) ?? type,
        })),
        ...Object.entries(catalog.builtins).map(([id, { title, group }]) => ({
          id,
          title,
          about: t('Built in: {group}', { group }),
        })),
      ];
    case 'destination':
      return destinations.map((one) => ({
        id: one.id,
        title: destinationName(one, catalog),
        about: one.type,
      }));
    case 'stage':
      return plan.stages.map(({ id, name }) => ({ id, title: name }));
    case 'rule':
      return rules.map(({ id, name }) => ({ id, title: name ?? id }));
    case 'consent':
      return Object.keys(consent.default).map((id) => ({ id, title: signalWords(id) }));
  }
}
