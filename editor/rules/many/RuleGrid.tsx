// biome-ignore-all lint/a11y/useSemanticElements: a tree grid whose rows stand at places of their own cannot be a table

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useLocation, useRouter } from 'wouter';
import { t } from '../../../shared/texts/t';
import { catalog, edit, getRuleSet } from '../../shell/document';
import { MenuAt, type MenuPlace } from '../../ui/Menu';
import { RuleRow } from '../RuleRow';
import { useWindow } from '../useWindow';
import { dropWords } from './dropPlaces';
import { GroupHead } from './GroupHead';
import { gridKey } from './gridKeys';
import { ruleAddress } from './listAddress';
import { chosenRules, clearSelection, fold, listStore, select, useList } from './listStore';
import { placeRules, rulesInWords } from './manyChanges';
import { factsOf, ruleName } from './ruleFacts';
import { asideOf, statusOf } from './ruleStatus';
import { stretch, toggle, toggleAll } from './selection';
import type { ShownRows } from './useListRows';
import { useRowDrag } from './useRowDrag';
import { useRowMenu } from './useRowMenu';
import { useSeen } from './useSeenRules';

const ruleHeight = 52;
const groupHeight = 38;
/** Walking with the arrows opens what one stops at, not all that is passed. */
const settleMs = 140;

export interface RuleGridHandle {
  focus: () => void;
  walk: (step: 1 | -1) => void;
}

export interface RuleGridProps {
  shown: ShownRows;
  /** The rule whose sentence is beside the list. */
  open: string | undefined;
  handle: RefObject<RuleGridHandle | null>;
}

/** The rows, drawn as far as they are in sight; listens for all of them. */
export const RuleGrid = memo(function RuleGrid({ shown, open, handle }: RuleGridProps) {
  const { rows, view } = shown;
  const selection = useList((state) => state.selection);
  const asked = useList((state) => state.active);
  const seen = useSeen();
  const { base } = useRouter();
  const [, go] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => rows.map(({ kind }) => (kind === 'rule' ? ruleHeight : groupHeight)), [rows]);
  const { first, last, tops, total, show } = useWindow(scroller, heights);
  const places = useMemo(() => new Map(rows.map(({ id }, at) => [id, at])), [rows]);
  // The list can be reached by Tab wherever it was left, even when that row is gone.
  const firstRule = rows.find(({ kind }) => kind === 'rule')?.id;
  const active = [asked, open, firstRule, rows[0]?.id].find((id) => id !== undefined && places.has(id));
  const toFocus = useRef(false);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [menu, setMenu] = useState<MenuPlace>();
  const menuOf = useRowMenu();
  const [said, setSaid] = useState('');

  const { drag, press, key } = useRowDrag({
    rows,
    tops,
    heights,
    view,
    scroller,
    show,
    taken: (id) => {
      const { chosen } = listStore.getState().selection;
      return chosen.has(id) ? chosen : new Set([id]);
    },
    done: (ids, place) => {
      const words = ids.size === 1 ? 'rule' : `${ids.size} rules`;
      const into = place.folder !== undefined && !place.beside ? ' to folder' : '';
      edit(t('Move {words}{into}', { words, into }), (ruleSet) => placeRules(ruleSet, ids, place));
    },
    say: (of, what) => {
      const { rules } = getRuleSet();
      const names = rulesInWords(rules.filter(({ id }) => of.dragged.ids.has(id)));
      const nameOf = (id: string) => rulesInWords(rules.filter((rule) => rule.id === id));
      const where = of.drop ? dropWords(of.drop, nameOf) : '';
      setSaid(
        {
          taken: t(
            'Picked up {names}. Up and down move it, Space puts it down, Escape leaves it where it was.',
            { names },
          ),
          over: `${names}: ${where}.`,
          put: t('Put {names} {where}.', { names, where }),
          left: t('{names} stays where it was.', { names }),
        }[what],
      );
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another rule is opened; a list must not jump while it is scrolled
  useEffect(() => {
    const at = open === undefined ? undefined : places.get(open);
    if (at !== undefined) show(at);
  }, [open]);
  useEffect(() => () => clearTimeout(settling.current), []);
  useLayoutEffect(() => {
    if (!toFocus.current || active === undefined) return;
    toFocus.current = false;
    rowOf(scroller.current, active)?.focus({ preventScroll: true });
  });

  const openRule = (id: string, replace = false) => go(ruleAddress(id), { replace });
  const goTo = (at: number, focus: boolean) => {
    const row = rows[at];
    if (!row) return;
    show(at);
    toFocus.current = focus;
    // Of one that has the focus already nothing would be drawn anew.
    listStore.setState({ active: row.id });
    if (focus) rowOf(scroller.current, row.id)?.focus({ preventScroll: true });
    clearTimeout(settling.current);
    if (row.kind === 'rule' && selection.chosen.size < 2)
      settling.current = setTimeout(() => openRule(row.id, true), settleMs);
  };
  const activeAt = active === undefined ? 0 : (places.get(active) ?? 0);
  useImperativeHandle(handle, () => ({
    focus: () => goTo(activeAt, true),
    walk: (step) => {
      let at = activeAt + step;
      while (rows[at]?.kind === 'group') at += step;
      goTo(at, scroller.current?.contains(document.activeElement) ?? false);
    },
  }));

  const openMenu = (id: string, at: MenuPlace['at'], back: HTMLElement | null) => {
    const row = rows[places.get(id) ?? -1];
    if (row) setMenu({ at, back, ...menuOf(row) });
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const meant = partOf(event.target);
    const row = meant && rows[places.get(meant.id) ?? -1];
    if (!meant || !row) return;
    if (meant.part === 'menu') {
      openMenu(row.id, meant.element, meant.element);
      return;
    }
    if (meant.part === 'drag') return;
    if (row.kind === 'group') {
      listStore.setState({ active: row.id });
      fold(row.id);
      return;
    }
    // A middle click, or the browser's own menu, may still open it in a tab.
    event.preventDefault();
    listStore.setState({ active: row.id });
    const { order } = listStore.getState();
    if (event.shiftKey)
      select((before) => stretch(before, order, row.id, open ?? row.id, event.ctrlKey || event.metaKey));
    else if (event.ctrlKey || event.metaKey || meant.part === 'choose')
      select((before) => {
        // The open rule is the one that others are taken in beside.
        const begun = before.chosen.size === 0 && open !== undefined && meant.part !== 'choose';
        return toggle(begun ? toggle(before, open) : before, row.id);
      });
    else {
      listStore.setState({ selection: { chosen: new Set(), anchor: row.id } });
      openRule(row.id);
    }
    toFocus.current = true;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const meant = partOf(event.target);
    const row = meant && rows[places.get(meant.id) ?? -1];
    if (row?.kind !== 'rule' || meant?.part === 'menu' || meant?.part === 'choose') return;
    // A finger on a row scrolls; only the handle drags.
    if (event.pointerType === 'mouse' || meant?.part === 'drag') press(row.id, event);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const meant = partOf(event.target);
    const at = meant ? (places.get(meant.id) ?? -1) : -1;
    const row = rows[at];
    if (!meant || !row) return;
    if (meant.part === 'drag') {
      if (key(row.id, event.key)) event.preventDefault();
      if (drag) return;
    }
    const does = gridKey(event, at, rows.length);
    if (!does) return;
    const onRow = event.target === rowOf(scroller.current, row.id);
    // On a button of a row, Enter and Space press it.
    if (!onRow && (does.do === 'open' || does.do === 'choose')) return;
    if (does.do === 'clear' && selection.chosen.size === 0) return;
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
        if (row.kind === 'group') select((before) => toggleAll(before, shown.members.get(row.id) ?? []));
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

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const meant = partOf(event.target);
    if (!meant || event.shiftKey) return;
    event.preventDefault();
    listStore.setState({ active: meant.id });
    const { clientX, clientY } = event;
    const spot = { getBoundingClientRect: () => new DOMRect(clientX, clientY, 0, 0) };
    openMenu(meant.id, spot, rowOf(scroller.current, meant.id));
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const meant = partOf(event.target);
    if (meant && meant.id !== listStore.getState().active) listStore.setState({ active: meant.id });
  };

  const now = Date.now();
  const drawn = rows.slice(first, last + 1).map((_, at) => first + at);
  // The row with the focus stays while it is scrolled away.
  if (active !== undefined && (activeAt < first || activeAt > last)) drawn.push(activeAt);
  const line = drag?.drop?.line;

  return (
    <>
      <div
        ref={scroller}
        role="treegrid"
        aria-label={t('Rules')}
        aria-multiselectable="true"
        aria-rowcount={rows.length}
        aria-busy={shown.busy}
        className={`rule-scroll${drag ? ' dragging' : ''}${selection.chosen.size > 0 ? ' choosing' : ''}`}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onFocus={onFocus}
      >
        <div role="rowgroup" className="rule-canvas" style={{ height: total + 24 }}>
          {drawn.map((at) => {
            const row = rows[at];
            if (!row) return null;
            const shared = { id: row.id, place: at + 1, top: tops[at] ?? 0, active: row.id === active };
            if (row.kind === 'group')
              return (
                <GroupHead
                  key={row.id}
                  {...shared}
                  title={row.title}
                  count={row.count}
                  open={row.open}
                  folder={view.group === 'folder' && row.group !== ''}
                  aimedAt={drag?.drop?.into === row.id}
                  height={groupHeight}
                />
              );
            const { rule } = row;
            const status = statusOf(rule, row.problem);
            const known = {
              id: row.id,
              bytes: shown.bytes.get(row.id),
              seen,
              changed: shown.changed.get(row.id),
            };
            return (
              <RuleRow
                key={row.id}
                {...shared}
                name={ruleName(rule)}
                summary={factsOf(rule, shown.ruleSet, catalog).summary}
                event={rule.event}
                labels={rule.labels?.join(' · ') ?? ''}
                tone={status.tone}
                state={status.label}
                aside={asideOf(status, view.sort, known, now)}
                off={rule.enabled === false}
                href={`${base}/rules/${row.id}`}
                open={row.id === open}
                chosen={selection.chosen.has(row.id)}
                moving={drag?.dragged.ids.has(row.id) ?? false}
                level={view.group === 'none' ? 1 : 2}
                height={ruleHeight}
              />
            );
          })}
          {line !== undefined && (
            <div
              className="drop-line"
              aria-hidden="true"
              style={{ transform: `translateY(${(tops[line] ?? total) - 1}px)` }}
            />
          )}
        </div>
        {drag?.pointer &&
          createPortal(
            <div
              className="drag-ghost"
              aria-hidden="true"
              style={{ transform: `translate(${drag.pointer.x + 12}px, ${drag.pointer.y + 8}px)` }}
            >
              {rulesInWords(chosenRules({ chosen: drag.dragged.ids, anchor: undefined }))}
            </div>,
            document.body,
          )}
        <MenuAt place={menu} onClose={useCallback(() => setMenu(undefined), [])} />
      </div>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
});

function partOf(
  target: EventTarget,
): { id: string; part: string | undefined; element: HTMLElement } | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-row]');
  const part = target.closest<HTMLElement>('[data-part]');
  const id = row?.dataset['row'];
  if (!row || id === undefined) return undefined;
  return { id, part: part?.dataset['part'], element: part ?? row };
}

function rowOf(scroller: HTMLElement | null, id: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

/** Into the sentence of the open rule, once it is drawn. */
export function editRule(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.rule-pane .rule-sentence button')?.focus(), 60);
}
