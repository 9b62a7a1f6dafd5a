/** Ways out of problems of names: something is used that is not there, is there twice, or is there for nobody. */

import type { Catalog } from '../definition';
import { valueAt } from '../pointer';
import type { UseKind } from '../ruleset/references';
import { renameId } from '../ruleset/rename';
import { references, renameReference } from '../ruleset/template';
import type { RuleSet } from '../ruleset/types';
import { t } from '../texts/t';
import {
  freeName,
  type Mend,
  type Mender,
  parentOf,
  remove,
  replace,
  ruleAt,
  withEntry,
  withKey,
} from './mend';
import { closest, quote } from './words';

const textAt = (ruleSet: RuleSet, path: string): string => {
  const found = valueAt(ruleSet, path);
  return typeof found === 'string' ? found : '';
};

/** Takes the known name that is nearly written so. */
function meant(ruleSet: RuleSet, path: string, known: Iterable<string>): Mend[] {
  const name = closest(textAt(ruleSet, path), known);
  return name === undefined ? [] : [replace(`Use ${quote(name)}`, path, name)];
}

function variables(ruleSet: RuleSet, catalog: Catalog): string[] {
  return [...ids(ruleSet.variables), ...Object.keys(catalog.builtins)];
}

const ids = (items: readonly { id: string }[] | undefined) => texts((items ?? []).map(({ id }) => id));
/** Of names that a damaged document may leave out or write otherwise, those that are texts. */
const texts = (names: readonly unknown[]) => names.filter((name) => typeof name === 'string');

const unknownType =
  (kind: 'triggers' | 'variables' | 'destinations' | 'formats' | 'operators'): Mender =>
  ({ path }, ruleSet, catalog) =>
    meant(ruleSet, path, Object.keys(catalog[kind]));

const renamed = (
  kind: Exclude<UseKind, 'consent'>,
  from: string,
  to: string,
  catalog: Catalog,
  label = t('Rename it to {to} everywhere', { to: quote(to) }),
): Mend => ({ label, change: (ruleSet) => renameId(ruleSet, kind, from, to, catalog) });

const kindsOfLists: Readonly<Record<string, Exclude<UseKind, 'consent'>>> = {
  '/plan/stages': 'stage',
  '/plan/events': 'event',
  '/targets': 'target',
  '/variables': 'variable',
  '/destinations': 'destination',
};

/** Of two things of one name nobody knows which is meant where, so that only this one is renamed. */
const duplicateId: Mender = ({ path }, ruleSet) => {
  const [item, key] = parentOf(path);
  const [list] = parentOf(item);
  const items = valueAt(ruleSet, list);
  if (!Array.isArray(items)) return [];
  const name = textAt(ruleSet, path);
  const taken = items.map((one: Record<string, unknown> | null) => one?.[key]);
  const own = JSON.stringify(valueAt(ruleSet, item));
  const isCopy = items.some((one, at) => JSON.stringify(one) === own && `${list}/${at}` !== item);
  const joint = list === '/variables' || list === '/plan/events' ? '_' : '-';
  const free = freeName(name, taken, joint);
  return [
    ...(isCopy ? [remove(t('Delete this copy'), item)] : []),
    replace(`Rename this one to ${quote(free)}`, path, free),
  ];
};

/** Lower case, digits and underscores, as ids of variables are; others may have hyphens and capitals. */
export function wellFormedId(name: string, joint: '-' | '_'): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, `$1${joint}$2`)
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? [])
    .join(joint)
    .replace(/^[^a-z]+/, '')
    .slice(0, 64);
}

/** An id that is written as none may be: the nearest one that may, everywhere it is used. */
export const malformedId: Mender = ({ path }, ruleSet, catalog) => {
  const [item, key] = parentOf(path);
  const [list] = parentOf(item);
  const items = valueAt(ruleSet, list);
  if (key !== 'id' || !Array.isArray(items)) return [];
  const joint = list === '/variables' ? '_' : '-';
  const name = textAt(ruleSet, path);
  const formed = wellFormedId(name, joint);
  if (formed === '') return [];
  const free = freeName(
    formed,
    items.map((one: Record<string, unknown> | null) => one?.['id']),
    joint,
  );
  const kind = kindsOfLists[list];
  if (kind === undefined) return [replace(`Rename it to ${quote(free)}`, path, free)];
  return [renamed(kind, name, free, catalog)];
};

const hidesBuiltIn: Mender = ({ path }, ruleSet, catalog) => {
  const name = textAt(ruleSet, path);
  const free = freeName(name, variables(ruleSet, catalog), '_');
  return [
    renamed('variable', name, free, catalog, t('Rename yours to {free} everywhere', { free: quote(free) })),
    remove(t('Delete yours and use the built-in one'), parentOf(path)[0]),
  ];
};

const unknownTemplateVariable: Mender = ({ path, about }, ruleSet, catalog) => {
  const text = textAt(ruleSet, path);
  const known = variables(ruleSet, catalog);
  return references(text)
    .filter((name) => !known.includes(name) && name === about)
    .flatMap((name) => {
      const near = closest(name, known);
      return near === undefined ? [] : [replace(`Use {{${near}}}`, path, renameReference(text, name, near))];
    });
};

const unknownDestination: Mender = ({ path }, ruleSet) => [
  ...meant(ruleSet, path, ids(ruleSet.destinations)),
  remove(t('Send nothing there'), path),
];

const unknownStage: Mender = ({ path }, ruleSet) => {
  const id = textAt(ruleSet, path);
  const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[-_]/g, ' ');
  return [
    ...meant(ruleSet, path, ids(ruleSet.plan.stages)),
    {
      label: t('Add the stage {name}', { name: quote(name) }),
      change: (old) => withEntry(old, '/plan/stages', { id, name }),
    },
  ];
};

const eventNotInPlan: Mender = ({ path }, ruleSet) => {
  const name = textAt(ruleSet, path);
  if (name === '') return [];
  return [
    ...meant(ruleSet, path, texts(ruleSet.plan.events.map((event) => event.name))),
    {
      label: t('Add {name} to the plan', { name: quote(name) }),
      change: (old) => withEntry(old, '/plan/events', { name }),
    },
  ];
};

const unknownConsentSignal: Mender = ({ path }, ruleSet) => {
  const name = textAt(ruleSet, path);
  return [
    ...meant(ruleSet, path, Object.keys(ruleSet.consent.default)),
    {
      label: t('Add {name} to the consent signals', { name: quote(name) }),
      change: (old) => withKey(old, '/consent/default', name, 'unknown'),
    },
  ];
};

const unsentEvent: Mender = ({ path }, ruleSet) => {
  const own = ruleAt(ruleSet, path)?.rule;
  const others = ruleSet.rules.filter(
    (rule) => rule.event !== own?.event && rule.enabled !== false && rule.rollout?.state !== 'draft',
  );
  return meant(ruleSet, path, texts(others.map((rule) => rule.event)));
};

const testOfNoRule: Mender = ({ path }, ruleSet) => [
  ...meant(ruleSet, path, ids(ruleSet.rules)),
  remove(t('Delete the test'), parentOf(path)[0]),
];

export const mendsOfNames: Readonly<Record<string, Mender>> = {
  'unknown-target': ({ path }, ruleSet) => meant(ruleSet, path, ids(ruleSet.targets)),
  'unknown-variable': ({ path }, ruleSet, catalog) => meant(ruleSet, path, variables(ruleSet, catalog)),
  'unknown-template-variable': unknownTemplateVariable,
  'unknown-destination': unknownDestination,
  'unknown-stage': unknownStage,
  'unknown-consent-signal': unknownConsentSignal,
  'unknown-trigger-type': unknownType('triggers'),
  'unknown-variable-type': unknownType('variables'),
  'unknown-destination-type': unknownType('destinations'),
  'unknown-format-type': unknownType('formats'),
  'unknown-operator': unknownType('operators'),
  'event-not-in-plan': eventNotInPlan,
  'duplicate-id': duplicateId,
  'hides-built-in': hidesBuiltIn,
  'unused-target': ({ path }) => [remove(t('Delete the target'), path)],
  'unused-variable': ({ path }) => [remove(t('Delete the variable'), path)],
  'unsent-event': unsentEvent,
  'test-of-no-rule': testOfNoRule,
  'test-without-moment': ({ path }) => [remove(t('Delete the test'), parentOf(path)[0])],
};
