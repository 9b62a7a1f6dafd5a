/** Whose each line of the container's source is, and what it weighs in the container. */

import { camel } from '../../shared/compiler/names';
import { utf8Length } from '../../shared/compiler/sizes';
import type { ContainerScript } from '../../shared/compiler/types';
import type { Catalog } from '../../shared/definition';
import { destinationName } from '../../shared/destinationWords';
import { variableWords } from '../../shared/readCondition';
import type { RuleSet } from '../../shared/ruleset/types';
import { readMappings } from '../../shared/sourceMap';
import { t } from '../../shared/texts/t';

export interface OwnedLine {
  /** As people call it: a rule's name, a variable's. */
  name: string;
  /** Raw bytes in the minified container. */
  bytes: number;
  /** Where its owner is edited, as an address below the site; undefined for what serves several. */
  address?: string;
  /** Of a rule. */
  rule?: string;
}

/** By line of `container.entry`, from 1. Lines without a byte and without an owner are left out. */
export function lineOwners(
  { code, map, entry }: Pick<ContainerScript, 'code' | 'map' | 'entry'>,
  ruleSet: RuleSet,
  catalog: Catalog,
): Map<number, OwnedLine> {
  const bytes = lineBytes(code, map, entry);
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule.name || rule.id]));
  const constants = namesOfConstants(ruleSet, catalog);
  const found = new Map<number, OwnedLine>();
  let within: Omit<OwnedLine, 'bytes'> | undefined;
  entry.split('\n').forEach((text, index) => {
    const line = index + 1;
    const [, path] = /^\/\/ milepost-code\/(\S+)$/.exec(text) ?? [];
    if (path !== undefined) within = ownerOfCode(path, rules, constants);
    const raw = bytes.get(line) ?? 0;
    const [, id] = /(?:\brule\(|^\s*\[)'((?:[^'\\]|\\.)*)', /.exec(text) ?? [];
    const [, constant] = /^\s*const (\w+) = /.exec(text) ?? [];
    const rule = id === undefined ? undefined : id.replace(/\\(.)/g, '$1');
    if (rule !== undefined && rules.has(rule))
      found.set(line, { name: rules.get(rule) ?? rule, bytes: raw, address: `/rules/${rule}`, rule });
    else if (within) found.set(line, { ...within, bytes: raw });
    else if (constant !== undefined && constants.has(constant))
      found.set(line, { ...(constants.get(constant) as Named), bytes: raw });
    else if (raw > 0) found.set(line, { name: t('Shared'), bytes: raw });
  });
  return found;
}

interface Named {
  name: string;
  address: string;
}

function ownerOfCode(
  path: string,
  rules: ReadonlyMap<string, string>,
  constants: ReadonlyMap<string, Named>,
): Omit<OwnedLine, 'bytes'> {
  const [, kind = '', id = ''] = /^(rule|variable|destination)-(.*?)(?:-\d+)?$/.exec(path) ?? [];
  const rule = [id, path.slice('rule-'.length)].find((one) => rules.has(one));
  if (kind === 'rule' && rule !== undefined)
    return { name: rules.get(rule) ?? rule, address: `/rules/${rule}`, rule };
  return constants.get(camel(id)) ?? { name: path };
}

/** Readers of variables and destinations stand under names made from their ids. */
function namesOfConstants(ruleSet: RuleSet, catalog: Catalog): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const id of Object.keys(catalog.builtins))
    names.set(camel(id), { name: variableWords(id, ruleSet, catalog), address: '/variables' });
  for (const { id } of ruleSet.variables ?? [])
    names.set(camel(id), { name: variableWords(id, ruleSet, catalog), address: '/variables' });
  for (const one of ruleSet.destinations)
    names.set(camel(one.id), { name: destinationName(one, catalog), address: '/destinations' });
  return names;
}

/** Code of one's own is a source of its own in the map, and stands below the entry in the text. */
function lineBytes(code: string, map: string, entry: string): Map<number, number> {
  const lines = code.split('\n');
  const begins = new Map<string, number>();
  entry.split('\n').forEach((text, index) => {
    const [, path] = /^\/\/ (milepost-code\/\S+)$/.exec(text) ?? [];
    if (path !== undefined) begins.set(`code:${path}`, index + 1);
  });
  const bytes = new Map<number, number>();
  readMappings(map).forEach((mappings, index) => {
    const text = lines[index] ?? '';
    mappings.forEach(({ column, source, line }, place) => {
      const before = source.endsWith('entry.js') ? 0 : begins.get(source);
      if (before === undefined) return;
      const raw = utf8Length(text.slice(column, mappings[place + 1]?.column ?? text.length));
      bytes.set(before + line, (bytes.get(before + line) ?? 0) + raw);
    });
  });
  return bytes;
}
