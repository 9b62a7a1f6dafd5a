import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { Stage } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import type { MenuEntry } from '../ui/Menu';
import { type Column, noStage } from './board';
import { type CardFacts, EventCard } from './EventCard';
import { NoStageHead, StageHead } from './StageHead';
import type { Drag } from './usePlanDrag';

interface StageColumnProps {
  column: Column;
  index: number;
  stages: readonly Stage[];
  facts: ReadonlyMap<string, CardFacts>;
  /** Of each event, by its name. */
  places: ReadonlyMap<string, string>;
  /** The event that Tab goes to, if it stands here. */
  current: string | undefined;
  /** What is being moved, if it is this stage or an event in it. */
  moving: Pick<Drag, 'kind' | 'id'> | undefined;
  onOpen: (event: string) => void;
  onFocus: (event: string) => void;
  onCreate: (stage: string) => void;
  actions: (event: string) => MenuEntry[];
}

/** Drawn anew only when something in it changes: a card that is carried changes two of them at a time. */
export const StageColumn = memo(function StageColumn(props: StageColumnProps) {
  const { column, index, stages, facts, places, current, moving, onOpen, onFocus, onCreate, actions } = props;
  const { id, name, events } = column;
  return (
    <section
      className={`plan-stage ${moving?.kind === 'stage' ? 'moving' : ''}`}
      data-column={id}
      data-path={id === noStage ? undefined : `/plan/stages/${index}`}
      tabIndex={-1}
      aria-label={name}
    >
      {id === noStage ? (
        <NoStageHead count={events.length} />
      ) : (
        <StageHead id={id} index={index} name={name} count={events.length} stages={stages} />
      )}
      <ul className="plan-events">
        {events.map((event) => {
          const card = facts.get(event);
          return (
            card && (
              <EventCard
                key={event}
                facts={card}
                path={places.get(event) ?? ''}
                current={event === current}
                moving={moving?.kind === 'event' && moving.id === event}
                onOpen={onOpen}
                onFocus={onFocus}
                actions={actions}
              />
            )
          );
        })}
      </ul>
      {id !== noStage && (
        <Button look="plain" small className="plan-add" onClick={() => onCreate(id)}>
          <Plus size={14} /> {t('Add event')}
          <span className="visually-hidden"> {t('to {name}', { name })}</span>
        </Button>
      )}
    </section>
  );
});
