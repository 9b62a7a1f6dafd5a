import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Ellipsis, GripVertical } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { Severity } from '../../shared/problem';
import type { Rule } from '../../shared/ruleset/types';
import { Dot, type Tone } from '../ui/Badge';
import { Menu, type MenuEntry } from '../ui/Menu';
import { isFresh } from './freshRule';

export interface RuleRowProps {
  rule: Rule;
  summary: string;
  problem: Severity | undefined;
  selected: boolean;
  /** Its share of the container; undefined until it was compiled. */
  bytes: number | undefined;
  /** Actions are made when the menu opens: rows are many and stay untouched while others change. */
  actions: (rule: Rule) => MenuEntry[];
}

/** One rule in the list. Drag it by its handle, or use its menu. */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { rule, summary, problem, selected, bytes, actions } = props;
  const sortable = useSortable({ id: rule.id });
  const { tone, label, aside } = status(rule, problem);
  const name = rule.name || rule.event || 'New rule';
  return (
    <div
      ref={sortable.setNodeRef}
      className={`rule-row ${aside === 'off' ? 'off' : ''} ${sortable.isDragging ? 'dragging' : ''}`}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      aria-current={selected ? 'true' : undefined}
    >
      <Dot tone={tone} label={label} />
      <span className="rule-name">{name}</span>
      <span
        className="rule-aside number"
        title={bytes === undefined ? undefined : 'Its share of the container'}
      >
        {aside ?? (bytes !== undefined && `${bytes} B`)}
      </span>
      <span className="rule-summary">
        {summary} {rule.event && <span className="event-name">→ {rule.event}</span>}
      </span>
      <Link href={`/rules/${rule.id}`} className="rule-link" aria-label={name} />
      <span className="rule-row-tools">
        <button
          type="button"
          className="button plain icon small drag-handle"
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={`Move ${name}`}
        >
          <GripVertical size={14} />
        </button>
        <RowMenu name={name} rule={rule} actions={actions} />
      </span>
    </div>
  );
});

interface RowMenuProps {
  name: string;
  rule: Rule;
  actions: (rule: Rule) => MenuEntry[];
}

/** Remembered apart: while a row is dragged every row is drawn again, and menus are the dear part of it. */
const RowMenu = memo(function RowMenu({ name, rule, actions }: RowMenuProps) {
  return (
    <Menu
      label={`Actions for ${name}`}
      entries={() => actions(rule)}
      trigger={
        <button type="button" className="button plain icon small" aria-label={`Actions for ${name}`}>
          <Ellipsis size={14} />
        </button>
      }
    />
  );
});

function status(
  rule: Rule,
  problem: Severity | undefined,
): { tone: Tone | 'ring'; label: string; aside?: string } {
  if (rule.enabled === false) return { tone: 'plain', label: 'Switched off', aside: 'off' };
  if (isFresh(rule)) return { tone: 'plain', label: 'Being written', aside: 'new' };
  if (problem === 'error')
    return { tone: 'bad', label: 'Has a problem that stops publishing', aside: 'mend' };
  if (rule.rollout?.state === 'draft') return { tone: 'plain', label: 'Draft', aside: 'draft' };
  if (problem === 'warning') return { tone: 'warn', label: 'Has a warning' };
  if (rule.rollout?.state === 'shadow') return { tone: 'ring', label: 'In shadow', aside: 'shadow' };
  return { tone: 'ok', label: 'Live' };
}
