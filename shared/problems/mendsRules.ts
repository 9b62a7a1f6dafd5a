/** Ways out of problems of one rule: what it sends, when it runs, and what it does beside others. */

import type { Catalog } from '../definition';
import { pointer, replaceAt, valueAt } from '../pointer';
import { own } from '../ruleset/own';
import { renameId } from '../ruleset/rename';
import { references } from '../ruleset/template';
import type { ParamDefinition, Rule, RuleSet, Schedule } from '../ruleset/types';
import { t } from '../texts/t';
import {
  freeName,
  type Mend,
  type Mender,
  parentOf,
  remove,
  removeRule,
  replace,
  ruleAt,
  withKey,
} from './mend';
import { closest, quote } from './words';

function planEvent(ruleSet: RuleSet, name: string) {
  const index = ruleSet.plan.events.findIndex((event) => event?.name === name);
  return { event: ruleSet.plan.events[index], at: pointer('plan', 'events', index) };
}

function asParam(type: ParamDefinition['type'], ruleSet: RuleSet, event: string, param: string): RuleSet {
  const { event: found, at } = planEvent(ruleSet, event);
  if (!found) return ruleSet;
  return withKey(ruleSet, at, 'params', { ...found.params, [param]: { ...found.params?.[param], type } });
}

const paramUnknown: Mender = ({ path }, ruleSet) => {
  const found = ruleAt(ruleSet, path);
  const [params, name] = parentOf(path);
  const { event } = planEvent(ruleSet, found?.rule.event ?? '');
  if (!found || !event) return [];
  const held = found.rule.params ?? {};
  const free = Object.keys(event.params ?? {}).filter((one) => !Object.hasOwn(held, one));
  const near = closest(name, free);
  const value = held[name];
  const type = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';
  return [
    ...(near === undefined
      ? []
      : [
          {
            label: t('Rename it to {near}', { near: quote(near) }),
            change: (old: RuleSet) =>
              replaceAt(
                old,
                params,
                Object.fromEntries(
                  Object.entries(held).map(([key, one]) => [key === name ? near : key, one]),
                ),
              ),
          },
        ]),
    {
      label: t('Add {name} to {name2} in the plan', { name: quote(name), name2: quote(event.name) }),
      change: (old) => asParam(type, old, event.name, name),
    },
    remove(t('Remove it from the rule'), path),
  ];
};

/** What other rules send as this parameter of the event, else a variable of the same name. */
function likelyValue(
  ruleSet: RuleSet,
  rule: Rule,
  param: string,
  catalog: Catalog,
): string | number | boolean | undefined {
  const names = [...(ruleSet.variables ?? []).map(({ id }) => id), ...Object.keys(catalog.builtins)];
  const isKnown = (name: string) => names.includes(name);
  for (const other of ruleSet.rules) {
    const value = other !== rule && other?.event === rule.event ? other.params?.[param] : undefined;
    // A fixed text is that rule's own; a variable reads the same thing here.
    if (typeof value === 'string' && value.includes('{{') && references(value).every(isKnown)) return value;
  }
  const fold = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const same = names.find((name) => fold(name) === fold(param));
  return same === undefined ? undefined : `{{${same}}}`;
}

const paramMissing: Mender = ({ path, about: param }, ruleSet, catalog) => {
  const found = ruleAt(ruleSet, path);
  const { event, at } = planEvent(ruleSet, found?.rule.event ?? '');
  if (!found || !event?.params) return [];
  const { rule } = found;
  if (param === undefined || !own(event.params, param)?.required) return [];
  const value = likelyValue(ruleSet, rule, param, catalog);
  return [
    ...(value === undefined
      ? []
      : [
          {
            label: t('Send {param} as {value}', { param: quote(param), value: String(value) }),
            change: (old: RuleSet) => withKey(old, found.at, 'params', { ...rule.params, [param]: value }),
          },
        ]),
    remove(
      t('Make {param} optional in the plan', { param: quote(param) }),
      `${at}/params${pointer(param)}/required`,
    ),
  ];
};

const paramType: Mender = ({ path }, ruleSet) => {
  const found = ruleAt(ruleSet, path);
  const [, name] = parentOf(path);
  const { event, at } = planEvent(ruleSet, found?.rule.event ?? '');
  const definition = event?.params && own(event.params, name);
  const value = valueAt(ruleSet, path);
  if (!definition || !event || value === undefined) return [];
  const place = `${at}/params${pointer(name)}`;
  const fitting = fittingValue(value, definition);
  const mends: Mend[] = fitting === undefined ? [] : [replace(`Send ${String(fitting)}`, path, fitting)];
  if (definition.enum && definition.type === 'string')
    mends.push(
      replace(`Allow ${quote(String(value))} in the plan`, `${place}/enum`, [...definition.enum, value]),
    );
  else if (definition.type !== 'string')
    mends.push({
      label: t('Make it a text in the plan'),
      change: (old) => asParam('string', old, event.name, name),
    });
  return mends;
};

/** The value as the plan would take it: `12,50 €` as 12.5, `small` as `Small`. */
function fittingValue(value: unknown, { type, enum: allowed }: ParamDefinition) {
  if (allowed) return closest(String(value), allowed.map(String));
  if (type === 'number' || type === 'integer') {
    const digits = String(value).replaceAll(/[^\d.,-]/g, '');
    const number = Number(
      /,\d{1,2}$/.test(digits) ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''),
    );
    if (digits === '' || !Number.isFinite(number)) return undefined;
    return type === 'integer' ? Math.round(number) : number;
  }
  if (type === 'boolean') {
    const said = String(value).toLowerCase();
    if (['yes', '1', 'on'].includes(said) || said === 'true') return true;
    if (['no', '0', 'off', 'false'].includes(said)) return false;
  }
  return undefined;
}

const reservedName: Mender = ({ path }, ruleSet, catalog) => {
  const name = valueAt(ruleSet, path);
  if (typeof name !== 'string' || name === '') return [];
  const free = freeName(
    `site_${name}`,
    ruleSet.plan.events.map((event) => event?.name),
    '_',
  );
  return [
    {
      label: t('Rename the event to {free} everywhere', { free: quote(free) }),
      change: (old) => renameId(old, 'event', name, free, catalog),
    },
  ];
};

/** Of the many reasons why a rule never fires, those that one value undoes. */
const ruleNeverFires: Mender = ({ path }, ruleSet) => {
  const found = ruleAt(ruleSet, path);
  if (!found) return [];
  const { rule, at } = found;
  if (path === `${at}/rollout/percent`) return [replace('Roll out to everyone', path, 100)];
  if (path === `${at}/schedule/to`) {
    const { from, to, ...rest } = rule.schedule as Schedule;
    return [replace('Swap the two dates', `${at}/schedule`, { from: to, to: from, ...rest })];
  }
  if (path === `${at}/schedule/days`) return [remove(t('Run on every day'), path)];
  if (path.endsWith('/withoutStorage')) return [replace('Count in memory', path, 'fire')];
  if (path === `${at}/destinations` || path === at) return sentNowhere(ruleSet, rule, at);
  if (/\/conditions(\/|$)/.test(path)) return [remove(t('Remove the condition'), path)];
  return [];
};

function sentNowhere(ruleSet: RuleSet, rule: Rule, at: string): Mend[] {
  const { destinations } = ruleSet;
  const chosen = destinations.filter(
    ({ id }) => !Array.isArray(rule.destinations) || rule.destinations.includes(id),
  );
  if (chosen.length > 0 && chosen.every(({ enabled }) => enabled === false)) {
    const [first] = chosen;
    const index = first ? destinations.indexOf(first) : -1;
    return [
      replace(`Switch ${quote(first?.name ?? first?.id ?? '')} on`, `/destinations/${index}/enabled`, true),
    ];
  }
  return destinations.some(({ enabled }) => enabled !== false) && rule.destinations?.length === 0
    ? [replace('Send to all destinations', `${at}/destinations`, 'all')]
    : [];
}

const unknownTimeZone: Mender = ({ path }, ruleSet) => {
  const zone = String(valueAt(ruleSet, path) ?? '');
  const near = closest(zone, Intl.supportedValuesOf('timeZone'));
  return [
    ...(near === undefined ? [] : [replace(`Use ${near}`, path, near)]),
    remove(path.startsWith('/site') ? t('Count days in UTC') : t('Use the time zone of the site'), path),
  ];
};

/** 31 November is taken for the last day of November. */
const noSuchDate: Mender = ({ path }, ruleSet) => {
  const [, year, month, rest = ''] =
    /^(\d{4})-(\d\d)-\d\d(T\d\d:\d\d)?$/.exec(String(valueAt(ruleSet, path))) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const time = /^T([01]\d|2[0-3]):[0-5]\d$/.test(rest) ? rest : '';
  const date = `${year}-${month}-${last}${time}`;
  return [replace(`Use ${date}`, path, date)];
};

const perPage: Mender = ({ path }) => [replace('Cap it per page', path, 'page')];

const capWithoutStorage: Mender = (problem, ruleSet, catalog) => {
  const signals = Object.keys(ruleSet.consent.default);
  const storage = signals.find((name) => name === 'analytics_storage') ?? signals[0];
  return [
    ...(storage === undefined
      ? []
      : [
          {
            label: t('Keep it in storage under {storage}', { storage: quote(storage) }),
            change: (old: RuleSet) => withKey(old, '/consent', 'storage', storage),
          },
        ]),
    ...perPage(problem, ruleSet, catalog),
  ];
};

const firesTwice: Mender = ({ path }, ruleSet) => {
  const found = ruleAt(ruleSet, path);
  if (!found) return [];
  return found.rule.triggers.length > 1
    ? [remove(t('Remove this trigger'), path)]
    : [removeRule(t('Delete this rule'), found.at)];
};

export const mendsOfRules: Readonly<Record<string, Mender>> = {
  'param-unknown': paramUnknown,
  'param-missing': paramMissing,
  'param-type': paramType,
  'reserved-name': reservedName,
  'rule-never-fires': ruleNeverFires,
  'unknown-time-zone': unknownTimeZone,
  'no-such-date': noSuchDate,
  'hours-of-whole-day': ({ path }) => [remove(t('Remove the hours'), path)],
  'schedule-ended': ({ path }) => [
    removeRule(t('Delete the rule'), path.replace(/\/schedule.*/, '')),
    remove(t('Let it go on without an end'), path),
  ],
  'cap-without-element': perPage,
  'cap-without-storage': capWithoutStorage,
  'duplicate-rule': ({ path }) => [removeRule(t('Delete this rule'), path)],
  'fires-twice': firesTwice,
};
