import { titleOf } from '../../shared/plan/words';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { startRule } from '../rules/startRule';
import { edit, getRuleSet } from '../shell/document';
import { focusAt } from '../shell/openAt';
import type { MenuEntry } from '../ui/Menu';
import { say } from '../ui/say';
import { arrange, columnsOf, noStage, type Place, placeInWords, placeOfEvent, withEventAt } from './board';
import { moveEvent } from './planChanges';

export interface EventActs {
  open: (event: string) => void;
  remove: (event: string) => void;
  go: (address: string) => void;
}

/** What can be done to an event: everything that dragging does, and more. */
export function eventActions(name: string, { open, remove, go }: EventActs): MenuEntry[] {
  const { plan } = getRuleSet();
  const columns = columnsOf(getRuleSet());
  const place = placeOfEvent(columns, name);
  const column = columns.find(({ id }) => id === place?.column);
  if (!place || !column) return [];
  /** The card is drawn anew where it goes, and has the focus there. */
  const moved = (change: (ruleSet: RuleSet) => RuleSet) => {
    edit(t('Move event'), change);
    const { events } = getRuleSet().plan;
    const index = events.findIndex((event) => event.name === name);
    const event = events[index];
    if (!event) return;
    const where = placeInWords(columnsOf(getRuleSet()), name);
    say(t('{title} moved to {where}.', { title: titleOf(event), where }));
    focusAt(`/plan/events/${index}`);
  };
  const to = (next: Place) =>
    moved((document) => arrange(document, withEventAt(columnsOf(document), name, next), name));
  const step = (by: -1 | 1) => to({ column: column.id, index: place.index + by });
  const waits = plan.events.some((event) => event.name === name && event.recipe !== undefined);
  return [
    { label: t('Open'), onSelect: () => open(name) },
    ...(waits ? [{ label: t('Point at it'), onSelect: () => go('/start') }] : []),
    { label: t('Make a rule that sends it'), onSelect: () => startRule(go, name) },
    { label: t('Move up'), separated: true, disabled: place.index === 0, onSelect: () => step(-1) },
    {
      label: t('Move down'),
      disabled: place.index >= column.events.length - 1,
      onSelect: () => step(1),
    },
    ...plan.stages
      .filter(({ id }) => id !== column.id)
      .map((stage, index) => ({
        label: t('Move to {name}', { name: stage.name }),
        separated: index === 0,
        onSelect: () => to({ column: stage.id, index: Number.POSITIVE_INFINITY }),
      })),
    ...(column.id === noStage
      ? []
      : [
          {
            label: t('Take out of its stage'),
            onSelect: () => moved((document) => moveEvent(document, name, undefined)),
          },
        ]),
    {
      label: t('Delete'),
      shortcut: 'delete',
      dangerous: true,
      separated: true,
      onSelect: () => remove(name),
    },
  ];
}
