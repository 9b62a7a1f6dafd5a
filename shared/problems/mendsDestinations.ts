/** Ways out of problems of destinations: names as the vendor takes them, and what is said of nothing. */
import { renameKeyAt, segmentsOf, valueAt } from '../pointer';
import { own } from '../ruleset/own';
import type { Destination, RuleSet } from '../ruleset/types';
import { paramNameProblem } from '../ruleset/vendorNames';
import { t } from '../texts/t';
import { freeName, type Mender, parentOf, remove, ruleAt } from './mend';
import { closest, quote } from './words';

/** As most vendors take names: letters, digits and _, a letter first, at most 40. */
function tidied(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, '');
  return plain.slice(0, 40);
}

/** Another name there, for the parameter of this one event. The rule set and other destinations keep theirs. */
const vendorParamName: Mender = ({ path, about = '' }, ruleSet, catalog) => {
  const rule = ruleAt(ruleSet, path)?.rule;
  const place = ruleSet.destinations.findIndex(({ id }) => about.startsWith(`${id} `));
  const destination = ruleSet.destinations[place];
  if (!rule || !destination) return [];
  const param = about.slice(destination.id.length + 1);
  const limits = own(catalog.destinations, destination.type)?.limits;
  const there = { id: destination.id, title: '' };
  const takes = (name: string) => paramNameProblem(limits, param, name, there) === undefined;
  const taken = Object.keys(rule.params ?? {});
  const name = [tidied(param), `site_${tidied(param)}`.slice(0, 40)]
    .filter((one) => one !== '' && takes(one))
    .map((one) => freeName(one, taken, '_'))
    .find(takes);
  if (name === undefined) return [];
  return [
    {
      label: t('Send it as {name} there', { name: quote(name) }),
      change: (old) => withParamNamed(old, place, rule.event, param, name),
    },
  ];
};

function withParamNamed(old: RuleSet, place: number, event: string, param: string, name: string): RuleSet {
  const named = (destination: Destination): Destination => {
    const { map } = destination;
    const params = { ...map?.params, [event]: { ...map?.params?.[event], [param]: name } };
    return { ...destination, map: { ...map, params } };
  };
  return {
    ...old,
    destinations: old.destinations.map((each, index) => (index === place ? named(each) : each)),
  };
}

/** The name that is nearly written so and says nothing yet, or without it. */
const saidOfNothing: Mender = ({ path, code }, ruleSet) => {
  const [holder, name] = parentOf(path);
  const there = Object.keys((valueAt(ruleSet, holder) ?? {}) as object);
  const event = segmentsOf(holder).at(-1) ?? '';
  const known =
    code === 'map-unknown-event'
      ? ruleSet.plan.events.map((one) => one?.name)
      : ruleSet.plan.events.flatMap((one) =>
          event === '*' || one?.name === event ? Object.keys(one?.params ?? {}) : [],
        );
  const near = closest(
    name,
    known.filter((one) => typeof one === 'string' && !there.includes(one)),
  );
  return [
    ...(near === undefined
      ? []
      : [
          {
            label: t('Use {near}', { near: quote(near) }),
            change: (old: RuleSet) => renameKeyAt(old, path, near),
          },
        ]),
    remove(t('Remove it'), path),
  ];
};

export const mendsOfDestinations: Readonly<Record<string, Mender>> = {
  'vendor-param-name': vendorParamName,
  'vendor-param-list': vendorParamName,
  'map-unknown-event': saidOfNothing,
  'map-unknown-param': saidOfNothing,
};
