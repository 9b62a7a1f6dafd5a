/** Ways out of what practice says of a plan, where the plan itself tells what is meant. */
import { fitName, fitsNaming, namingOf } from '../plan/names';
import { isRunning, refusalsOf, sendersOf } from '../plan/senders';
import { money } from '../plan/value';
import { segmentsOf } from '../pointer';
import { renameId } from '../ruleset/rename';
import type { PlanEvent, RuleSet } from '../ruleset/types';
import { t } from '../texts/t';
import { freeName, type Mend, type Mender, remove, replace, withKey } from './mend';
import { quote } from './words';

function eventAt(ruleSet: RuleSet, path: string): { event: PlanEvent; at: string } | undefined {
  const [list, events, index] = segmentsOf(path);
  const event = list === 'plan' && events === 'events' ? ruleSet.plan.events[Number(index)] : undefined;
  return event && { event, at: `/plan/events/${index}` };
}

/** Where the plan knows one owner only, that one answers for this, too. */
const withoutOwner: Mender = ({ path }, ruleSet) => {
  const found = eventAt(ruleSet, path);
  const owners = new Set(ruleSet.plan.events.flatMap(({ owner }) => owner || []));
  const [owner] = owners;
  if (!found || owner === undefined || owners.size > 1) return [];
  return [
    {
      label: t('Let {owner} own it', { owner: quote(owner) }),
      change: (old) => withKey(old, found.at, 'owner', owner),
    },
  ];
};

/** The order that the first event of the currency reckons with. */
const ordersDiffer: Mender = ({ path }, ruleSet) => {
  const value = eventAt(ruleSet, path)?.event.value;
  const first = ruleSet.plan.events.find(
    ({ value: one }) =>
      one?.type === 'rate' && one.orderValue !== undefined && one.currency === value?.currency,
  )?.value?.orderValue;
  if (first === undefined) return [];
  return [replace(t('Reckon with {order} here, too', { order: money(first, value?.currency) }), path, first)];
};

/** Every rule that sends it is off: if there is just one, that is the one. */
const nobodySends: Mender = ({ path }, ruleSet) => {
  const event = eventAt(ruleSet, path)?.event;
  const senders = sendersOf(ruleSet.rules).get(event?.name ?? '') ?? [];
  const [rule] = senders;
  if (!rule || senders.length > 1 || isRunning(rule)) return [];
  const at = `/rules/${ruleSet.rules.indexOf(rule)}`;
  const name = quote(rule.name || rule.id);
  const isDraft = rule.rollout?.state === 'draft';
  return [
    {
      label: isDraft ? t('Let the rule {name} go live', { name }) : t('Switch the rule {name} on', { name }),
      change: (old) => {
        const on = rule.enabled === false ? withKey(old, at, 'enabled', true) : old;
        return isDraft ? withKey(on, at, 'rollout', { ...rule.rollout, state: 'live' }) : on;
      },
    },
  ];
};

function renamed(ruleSet: RuleSet, from: string, to: string, catalog: Parameters<Mender>[2]): Mend[] {
  if (to === '' || to === from) return [];
  const free = freeName(
    to,
    ruleSet.plan.events.map(({ name }) => name),
    '_',
  );
  return [
    {
      label: t('Rename it to {name} everywhere', { name: quote(free) }),
      change: (old) => renameId(old, 'event', from, free, catalog),
    },
  ];
}

const outsideNaming: Mender = ({ path }, ruleSet, catalog) => {
  const event = eventAt(ruleSet, path)?.event;
  if (!event) return [];
  const stage = ruleSet.plan.stages.find(({ id }) => id === event.stage)?.name ?? '';
  const { plan } = ruleSet;
  return renamed(ruleSet, event.name, fitName(event.name, namingOf(plan), stage), catalog);
};

/** A name that fits the convention and that every destination in use takes. */
const nameRefused: Mender = ({ path }, ruleSet, catalog) => {
  const event = eventAt(ruleSet, path)?.event;
  if (!event) return [];
  const { name } = event;
  const naming = namingOf(ruleSet.plan);
  const taken = (one: string) => refusalsOf(one, ruleSet, catalog).length === 0;
  const fitting = [fitName(name, naming), `site_${name}`, fitName(`site_${name}`, naming)].find(
    (one) => one !== '' && one !== name && taken(one) && fitsNaming(one, naming),
  );
  return renamed(ruleSet, name, fitting ?? '', catalog);
};

export const mendsOfPractice: Readonly<Record<string, Mender>> = {
  'stage-without-events': ({ path }) => [remove(t('Delete the stage'), path)],
  'event-without-owner': withoutOwner,
  'order-values-differ': ordersDiffer,
  'event-nobody-sends': nobodySends,
  'name-against-naming': outsideNaming,
  'name-refused': nameRefused,
};
