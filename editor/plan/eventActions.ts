import { t } from '../../shared/texts/t';
import { startRule } from '../rules/startRule';
import { edit, getRuleSet } from '../shell/document';
import type { MenuEntry } from '../ui/Menu';
import { arrange, columnsOf, noStage, type Place, placeOfEvent, withEventAt } from './board';
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
  const to = (next: Place) =>
    edit(t('Move event'), (document) =>
      arrange(document, withEventAt(columnsOf(document), name, next), name),
    );
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
            onSelect: () => edit(t('Move event'), (document) => moveEvent(document, name, undefined)),
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
