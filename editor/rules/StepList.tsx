import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Ellipsis, GripVertical } from 'lucide-react';
import type { Step } from '../../shared/ruleset/types';
import type { Also, FormScope } from '../forms/FormScope';
import { focusAt } from '../shell/openAt';
import { t } from '../../shared/texts/t';
import { Chip } from '../ui/Chip';
import { Menu, type MenuEntry } from '../ui/Menu';
import { StepPart } from './StepPart';
import { TriggerPicker } from './TriggerPicker';
import './rules.css';

export interface StepListProps {
  label: string;
  steps: readonly Step[];
  /** Said between them: "then", "and". */
  joined: string;
  path: string;
  scope: FormScope;
  onChange: (steps: Step[], also?: Also) => void;
}

/** Triggers inside a trigger, one a line; moved by their handle, by keys or by their menu. */
export function StepList({ label, steps, joined, path, scope, onChange }: StepListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = steps.map((_, index) => `${path}/${index}`);
  // The focus goes along with the step, so that it can be moved on.
  const move = (from: number, to: number, by: 'menu' | 'handle') => {
    onChange(arrayMove([...steps], from, to));
    focusAt(`${ids[to]}#${by}`);
  };
  return (
    <div className="step-list">
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          const from = ids.indexOf(String(active.id));
          const to = ids.indexOf(String(over?.id));
          if (from >= 0 && to >= 0 && from !== to) move(from, to, 'handle');
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          {steps.map((step, index) => (
            <StepRow
              key={ids[index]}
              id={ids[index] ?? ''}
              number={index + 1}
              joined={index > 0 ? joined : ''}
              menu={[
                {
                  label: t('Move up'),
                  disabled: index === 0,
                  onSelect: () => move(index, index - 1, 'menu'),
                },
                {
                  label: t('Move down'),
                  disabled: index === steps.length - 1,
                  onSelect: () => move(index, index + 1, 'menu'),
                },
                {
                  label: t('Remove'),
                  dangerous: true,
                  onSelect: () => onChange(steps.filter((_, at) => at !== index)),
                },
              ]}
            >
              <StepPart
                label={t('{label}, {index} of {count}', { label, index: index + 1, count: steps.length })}
                step={step}
                path={`${path}/${index}`}
                scope={scope}
                onChange={(next, also) =>
                  onChange(
                    steps.map((one, at) => (at === index ? next : one)),
                    also,
                  )
                }
                onRemove={() => onChange(steps.filter((_, at) => at !== index))}
              />
            </StepRow>
          ))}
        </SortableContext>
      </DndContext>
      <TriggerPicker
        label={t('{label}: add one', { label })}
        path={`${path}/${steps.length}`}
        scope={{ ...scope, depth: (scope.depth ?? 0) + 1 }}
        chip={
          <Chip
            kind={steps.length === 0 ? 'trigger' : 'add'}
            missing={steps.length === 0}
            aria-label={t('{label}: add one', { label })}
            data-path={steps.length === 0 ? path : `${path}/${steps.length}`}
          >
            {steps.length === 0 ? t('something happens…') : `${joined}…`}
          </Chip>
        }
        onChoose={(added) => onChange([...steps, added])}
      />
    </div>
  );
}

interface StepRowProps {
  id: string;
  number: number;
  joined: string;
  menu: readonly MenuEntry[];
  children: React.ReactNode;
}

function StepRow({ id, number, joined, menu, children }: StepRowProps) {
  const sortable = useSortable({ id });
  return (
    <div
      ref={sortable.setNodeRef}
      className="step-row"
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <button
        type="button"
        className="part-menu drag-handle"
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={t('Move step {number}', { number })}
        data-path={`${id}#handle`}
      >
        <GripVertical size={14} />
      </button>
      {joined && <span className="sentence-words">{joined}</span>}
      {children}
      <Menu
        label={t('Step {number}', { number })}
        trigger={
          <button
            type="button"
            className="part-menu"
            aria-label={t('Actions for step {number}', { number })}
            data-path={`${id}#menu`}
          >
            <Ellipsis size={14} />
          </button>
        }
        entries={menu}
      />
    </div>
  );
}
