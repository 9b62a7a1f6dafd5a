/** What the keys of the rule list do. */
import type { KeyboardEvent, RefObject } from 'react';
import type { MenuPlace } from '../../ui/Menu';
import { gridKey } from './gridKeys';
import { editRule, partOf, rowOf } from './gridParts';
import type { Row } from './listRows';
import { clearSelection, fold, listStore, select } from './listStore';
import { stretch, toggle, toggleAll } from './selection';

export interface GridKeysOn {
  rows: readonly Row[];
  /** Index of each row by its id. */
  places: ReadonlyMap<string, number>;
  /** Ids of the rules of each group, by the id of its row. */
  members: ReadonlyMap<string, readonly string[]>;
  scroller: RefObject<HTMLElement | null>;
  dragging: boolean;
  /** True when the key was meant for moving. */
  dragKey: (id: string, key: string) => boolean;
  goTo: (at: number, focus: boolean) => void;
  openRule: (id: string) => void;
  openMenu: (id: string, at: MenuPlace['at'], back: HTMLElement | null) => void;
}

export function gridKeyDown(on: GridKeysOn): (event: KeyboardEvent<HTMLElement>) => void {
  const { rows, places, members, scroller, dragging, dragKey, goTo, openRule, openMenu } = on;
  return (event: KeyboardEvent<HTMLElement>) => {
    const meant = partOf(event.target);
    const at = meant ? (places.get(meant.id) ?? -1) : -1;
    const row = rows[at];
    if (!meant || !row) return;
    if (meant.part === 'drag') {
      if (dragKey(row.id, event.key)) event.preventDefault();
      if (dragging) return;
    }
    const does = gridKey(event, at, rows.length);
    if (!does) return;
    const onRow = event.target === rowOf(scroller.current, row.id);
    // On a button of a row, Enter and Space press it.
    if (!onRow && (does.do === 'open' || does.do === 'choose')) return;
    if (does.do === 'clear' && listStore.getState().selection.chosen.size === 0) return;
    event.preventDefault();
    const { order } = listStore.getState();
    switch (does.do) {
      case 'walk': {
        const to = rows[does.to];
        if (does.stretch && to?.kind === 'rule')
          select((before) => stretch(before, order, to.id, row.kind === 'rule' ? row.id : to.id));
        goTo(does.to, true);
        return;
      }
      case 'all':
        select((before) => toggleAll(before, order));
        return;
      case 'choose':
        if (row.kind === 'group') select((before) => toggleAll(before, members.get(row.id) ?? []));
        else select((before) => toggle(before, row.id));
        return;
      case 'open':
        if (row.kind === 'group') fold(row.id);
        else {
          clearSelection();
          openRule(row.id);
          editRule();
        }
        return;
      case 'unfold':
      case 'fold': {
        if (row.kind === 'group') fold(row.id, does.do === 'fold');
        else if (does.do === 'fold') {
          const head = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'group');
          if (head >= 0) goTo(head, true);
        }
        return;
      }
      case 'clear':
        clearSelection();
        return;
      case 'menu': {
        const element = rowOf(scroller.current, row.id);
        if (element) openMenu(row.id, element, element);
      }
    }
  };
}
