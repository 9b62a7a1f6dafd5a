// biome-ignore-all lint/a11y/useSemanticElements: a tree grid whose rows stand at places of their own cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, as the practices allow, or a button in a cell

import { ChevronDown, ChevronRight, Folder } from 'lucide-react';
import { memo } from 'react';
import { counted } from '../../../shared/texts/counted';
import { rowMenuButton } from './rowMenuButton';

export interface GroupHeadProps {
  id: string;
  title: string;
  count: number;
  open: boolean;
  folder: boolean;
  active: boolean;
  /** What is dragged would be put here. */
  aimedAt: boolean;
  place: number;
  top: number;
  height: number;
}

/** The heading of a stage or folder: folds up, and has a menu for all that is in it. */
export const GroupHead = memo(function GroupHead(props: GroupHeadProps) {
  const reached = props.active ? 0 : -1;
  return (
    <div
      role="row"
      data-row={props.id}
      className={`rule-slot group-head${props.aimedAt ? ' aimed-at' : ''}`}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      tabIndex={reached}
      aria-level={1}
      aria-rowindex={props.place}
      aria-expanded={props.open}
    >
      <span role="gridcell" className="group-cell" data-part="fold">
        {props.open ? (
          <ChevronDown size={14} aria-hidden="true" />
        ) : (
          <ChevronRight size={14} aria-hidden="true" />
        )}
        {props.folder && <Folder size={13} aria-hidden="true" />}
        <span className="group-title">{props.title}</span>
        <span className="number group-count">{counted(props.count, 'rule')}</span>
      </span>
      <span role="gridcell" className="rule-row-tools">
        {rowMenuButton(props.title, reached)}
      </span>
    </div>
  );
});
