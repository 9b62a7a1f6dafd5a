import { catalog } from '../../shell/document';
import { RuleRow } from '../RuleRow';
import { GroupHead } from './GroupHead';
import { factsOf, ruleName } from './ruleFacts';
import { asideOf, statusOf } from './ruleStatus';
import type { SeenRules } from './seenRules';
import type { Selection } from './selection';
import type { ShownRows } from './useListRows';
import type { Drag } from './useRowDrag';

/** In pixels: where a row stands is arithmetic. */
export const ruleHeight = 52;
export const groupHeight = 38;

interface DrawnFrom {
  shown: ShownRows;
  seen: SeenRules;
  now: number;
  /** Of addresses of this site. */
  base: string;
  /** Id of the rule beside the list, and of the row that keys act on. */
  open: string | undefined;
  active: string | undefined;
  selection: Selection;
  drag: Drag | undefined;
  top: number;
}

/** One row of the list, by its place. */
export function drawRow(at: number, from: DrawnFrom) {
  const { shown, seen, now, base, open, active, selection, drag, top } = from;
  const { rows, view } = shown;

  const row = rows[at];
  if (!row) return null;
  const shared = { id: row.id, place: at + 1, top, active: row.id === active };
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
}
