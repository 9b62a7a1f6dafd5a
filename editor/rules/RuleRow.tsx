// biome-ignore-all lint/a11y/useSemanticElements: a tree grid whose rows stand at places of their own cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, as the practices allow, or a button in a cell

import { Check } from 'lucide-react';
import { memo } from 'react';
import { t } from '../../shared/texts/t';
import { Dot, type Tone } from '../ui/Badge';
import { rowMenuButton } from './many/rowMenuButton';

export interface RuleRowProps {
  id: string;
  name: string;
  summary: string;
  event: string;
  labels: string;
  tone: Tone | 'ring';
  /** The dot in words. */
  state: string;
  aside: string;
  off: boolean;
  href: string;
  /** Its sentence is beside the list. */
  open: boolean;
  /** One of those that are changed together. */
  chosen: boolean;
  /** Keys act on it. */
  active: boolean;
  /** Is being dragged. */
  moving: boolean;
  level: 1 | 2;
  place: number;
  top: number;
  height: number;
}

/**
 * One rule in the list. Two thousand of them have to scroll without a hitch: a row is plain elements, and the list listens for
 * all of them (`data-part` says what was meant).
 */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { name } = props;
  const reached = props.active ? 0 : -1;
  return (
    <div
      role="row"
      data-row={props.id}
      className={`rule-slot rule-row${props.off ? ' off' : ''}${props.moving ? ' moving' : ''}`}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      tabIndex={reached}
      aria-level={props.level}
      aria-rowindex={props.place}
      aria-selected={props.chosen}
      aria-current={props.open ? 'true' : undefined}
    >
      <span role="gridcell" className="rule-cell">
        <span className="rule-mark" data-part="choose">
          <Dot tone={props.tone} label={props.state} />
          <span className="rule-tick" aria-hidden="true">
            {props.chosen && <Check size={11} strokeWidth={3} />}
          </span>
        </span>
        <a href={props.href} className="rule-name" tabIndex={-1} draggable={false}>
          {name}
        </a>
        <span className="rule-aside number">{props.aside}</span>
        <span className="rule-summary">
          <span className="rule-what">{props.summary}</span>{' '}
          {props.event && <span className="event-name">→ {props.event}</span>}
          {props.labels && <span className="rule-labels"> {props.labels}</span>}
        </span>
      </span>
      <span role="gridcell" className="rule-row-tools">
        <button
          type="button"
          className="button plain icon small drag-handle"
          data-part="drag"
          tabIndex={reached}
          aria-label={t('Move {name}', { name })}
        >
          <span className="row-glyph grip" />
        </button>
        {rowMenuButton(name, reached)}
      </span>
    </div>
  );
});
