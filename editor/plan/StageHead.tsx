import { useDraggable } from '@dnd-kit/core';
import { Ellipsis, GripVertical } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Stage } from '../../shared/ruleset/types';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { edit, getRuleSet } from '../shell/document';
import { focusAt } from '../shell/openAt';
import { IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { say } from '../ui/say';
import { columnsOf } from './board';
import { RemoveStage } from './RemoveStage';
import { moveStage, removeStage, renameStage } from './stageChanges';
import { stageDragId, stagePlace } from './usePlanDrag';

/** Where the focus goes along with a stage. */
export const stageMenuAt = (index: number) => `/plan/stages/${index}#menu`;

export interface StageHeadProps {
  id: string;
  index: number;
  name: string;
  /** How many events are in it. */
  count: number;
  stages: readonly Stage[];
}

/** A stage's name, edited where it stands, and where it can go. */
export function StageHead({ id, index, name, count, stages }: StageHeadProps) {
  // Until it is first asked there is nothing to draw.
  const [removing, setRemoving] = useState<boolean>();
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({ id: stageDragId(id) });
  const move = (to: number) => {
    edit(t('Move stage'), (document) => moveStage(document, id, to));
    const where = stagePlace(columnsOf(getRuleSet()), id);
    say(t('{title} moved to {where}.', { title: name, where }));
    focusAt(stageMenuAt(to));
  };
  const remove = () => {
    if (count > 0) return setRemoving(true);
    edit(t('Delete stage'), (document) => removeStage(document, id, 'keep'));
    focusAt(stageMenuAt(Math.max(0, index - 1)));
  };
  return (
    <div ref={setNodeRef} className="plan-stage-head">
      <h2 className="visually-hidden">{name}</h2>
      <button
        ref={setActivatorNodeRef}
        type="button"
        className="stage-handle"
        data-stage-handle={id}
        aria-label={t('Move stage {name}', { name })}
        aria-describedby={attributes['aria-describedby']}
        {...listeners}
      >
        <GripVertical size={14} aria-hidden="true" />
      </button>
      <StageName id={id} name={name} />
      <span className="stage-count number" title={counted(count, 'event')}>
        {count}
      </span>
      <Menu
        label={t('Actions for {name}', { name })}
        trigger={
          <IconButton
            small
            label={t('Actions for stage {name}', { name })}
            icon={<Ellipsis size={14} />}
            data-path={stageMenuAt(index)}
          />
        }
        entries={[
          { label: t('Move earlier'), disabled: index === 0, onSelect: () => move(index - 1) },
          {
            label: t('Move later'),
            disabled: index >= stages.length - 1,
            onSelect: () => move(index + 1),
          },
          {
            label: count > 0 ? t('Delete…') : t('Delete'),
            dangerous: true,
            separated: true,
            onSelect: remove,
          },
        ]}
      />
      {removing !== undefined && (
        <RemoveStage open={removing} onClose={() => setRemoving(false)} id={id} name={name} />
      )}
    </div>
  );
}

export function NoStageHead({ count }: { count: number }) {
  return (
    <div className="plan-stage-head">
      <h2 className="stage-name plain">{t('No stage')}</h2>
      <span className="stage-count number">{count}</span>
    </div>
  );
}

/** An empty name is not kept: a stage has one. */
function StageName({ id, name }: { id: string; name: string }) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  return (
    <input
      className="stage-name"
      aria-label={t('Stage name')}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = target.value.trim();
        if (next === '') return;
        edit(
          t('Rename stage'),
          (document) => renameStage(document, id, target.value),
          t('stage {id}', { id }),
        );
      }}
      onBlur={() => setTyped(name)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
