// biome-ignore-all lint/a11y/useSemanticElements: a tree grid whose rows stand at places of their own cannot be a table

import {
  type FocusEvent,
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
import { edit, getRuleSet } from '../../shell/document';
import { MenuAt, type MenuPlace } from '../../ui/Menu';
import { useWindow } from '../useWindow';
import { drawRow, groupHeight, ruleHeight } from './drawRow';
import { dropWords } from './dropPlaces';
import { gridKeyDown } from './gridKeyDown';
import { partOf, rowOf } from './gridParts';
import { ruleAddress } from './listAddress';
import { chosenRules, fold, listStore, select, useList } from './listStore';
import { placeRules, rulesInWords } from './manyChanges';
import { stretch, toggle } from './selection';
import type { ShownRows } from './useListRows';
import { useRowDrag } from './useRowDrag';
import { useRowMenu } from './useRowMenu';
import { useSeen } from './useSeenRules';

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
      const count = ids.size;
      const label =
        place.folder !== undefined && !place.beside
          ? t('{count, plural, one {Move rule to folder} other {Move # rules to folder}}', { count })
          : t('{count, plural, one {Move rule} other {Move # rules}}', { count });
      edit(label, (ruleSet) => placeRules(ruleSet, ids, place));
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

  const onKeyDown = gridKeyDown({
    rows,
    places,
    members: shown.members,
    scroller,
    dragging: drag !== undefined,
    dragKey: key,
    goTo,
    openRule,
    openMenu,
  });

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
          {drawn.map((at) =>
            drawRow(at, {
              shown,
              seen,
              now,
              base,
              open,
              selection,
              active,
              drag,
              top: tops[at] ?? 0,
            }),
          )}
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
