import { useDraggable } from '@dnd-kit/core';
import { CircleX, Ellipsis, Flag, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { roleWords } from '../../shared/plan/words';
import type { Severity } from '../../shared/problem';
import { t, told } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { Menu, type MenuEntry } from '../ui/Menu';

export interface CardFacts {
  name: string;
  title: string | undefined;
  role: 'milestone' | 'signal' | 'macro' | undefined;
  tier: number | undefined;
  /** `$30`, or the name of a variable. */
  worth: string | undefined;
  owner: string | undefined;
  /** What sends it, in words; undefined: nothing does. */
  sender: string | undefined;
  /** The gravest problem of the event; hints are not shown here. */
  problem: Severity | undefined;
}

export interface EventCardProps {
  facts: CardFacts;
  path: string;
  /** Tab goes to this one; arrows go on from there. */
  current: boolean;
  /** Its place while it is being moved. */
  moving: boolean;
  onOpen: (name: string) => void;
  onFocus: (name: string) => void;
  actions: (name: string) => MenuEntry[];
}

/** Drag it, move it with Space and the arrow keys, or with its menu. */
export const EventCard = memo(function EventCard(props: EventCardProps) {
  const { facts, path, current, moving, onOpen, onFocus, actions } = props;
  const { name, title } = facts;
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({
    id: `event:${name}`,
    data: { event: name },
  });
  const { onPointerDown, onKeyDown } = listeners ?? {};
  return (
    <li
      ref={setNodeRef}
      className={`event-card ${moving ? 'moving' : ''}`}
      data-event={name}
      onPointerDown={onPointerDown as React.PointerEventHandler | undefined}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className="event-card-open"
        data-path={path}
        data-event-button={name}
        tabIndex={current ? 0 : -1}
        aria-haspopup="dialog"
        aria-describedby={attributes['aria-describedby']}
        onClick={() => onOpen(name)}
        onFocus={() => onFocus(name)}
        onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
        // Space lifts the card; a button would open it when the key comes up.
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        <CardContent facts={facts} />
      </button>
      <CardMenu name={name} title={title || name} current={current} actions={actions} />
    </li>
  );
});

interface CardMenuProps extends Pick<EventCardProps, 'current' | 'actions'> {
  name: string;
  title: string;
}

/** By itself, so that a board that moves does not draw a menu for each of its cards anew. */
const CardMenu = memo(function CardMenu({ name, title, current, actions }: CardMenuProps) {
  const label = t('Actions for {title}', { title });
  return (
    <Menu
      label={label}
      entries={() => actions(name)}
      trigger={
        <Button look="plain" small className="icon" aria-label={label} tabIndex={current ? 0 : -1}>
          <Ellipsis size={14} aria-hidden="true" />
        </Button>
      }
    />
  );
});

export const CardContent = memo(function CardContent({ facts }: { facts: CardFacts }) {
  const { name, title, role, tier, worth, owner, sender, problem } = facts;
  const about = [
    told(role ? roleWords[role] : undefined),
    tier ? t('tier {tier}', { tier }) : undefined,
    owner,
  ];
  return (
    <>
      <span className="event-card-head">
        <span className="event-card-title">{title || name}</span>
        {problem && problem !== 'hint' && <Trouble severity={problem} />}
        {worth && <span className="event-card-worth number">{worth}</span>}
      </span>
      {title && (
        <span className="event-card-name">
          <Flag size={12} aria-hidden="true" />
          {name}
        </span>
      )}
      <span className="event-card-about">{about.filter(Boolean).join(', ') || t('Nothing said yet')}</span>
      <span className={sender ? 'event-card-sender' : 'event-card-sender none'}>
        {sender ?? t('Nothing sends it')}
      </span>
    </>
  );
});

function Trouble({ severity }: { severity: 'error' | 'warning' }) {
  const Icon = severity === 'error' ? CircleX : TriangleAlert;
  const words = severity === 'error' ? t('Has a problem that stops publishing') : t('Has a risky problem');
  return (
    <span className={`event-card-trouble ${severity}`}>
      <Icon size={13} role="img" aria-label={words} />
    </span>
  );
}
