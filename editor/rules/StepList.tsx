import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Ellipsis, GripVertical } from 'lucide-react';
import { useMemo } from 'react';
import type { Step } from '../../shared/ruleset/types';
import { readTrigger } from '../../shared/sentence';
import { t } from '../../shared/texts/t';
import type { Also, FormScope } from '../forms/FormScope';
import { focusAt } from '../shell/openAt';
import { Chip } from '../ui/Chip';
import { Menu, type MenuEntry } from '../ui/Menu';
import { say } from '../ui/say';
import { type DragWords, position, shortened } from './dragWords';
import { PartDrag } from './PartDrag';
import { removalKey } from './removalKey';
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
  const ids = steps.map((_, index) => `${path}/${index}`);
  const said = useMemo(() => steps.map((step) => stepWords(step, scope)), [steps, scope]);
  const dragWords: DragWords = {
    name: (id) => said[ids.indexOf(id)] ?? '',
    place: (id) => position(ids.indexOf(id), ids.length),
    placeOver(active, over) {
      const to = over === undefined || over === active ? -1 : ids.indexOf(over);
      return to < 0 ? undefined : position(to, ids.length);
    },
  };
  const words = steps.length === 0 ? t('something happens…') : `${joined}…`;
  // The focus goes along with the step, so that it can be moved on.
  const move = (from: number, to: number, by: 'menu' | 'handle') => {
    onChange(arrayMove([...steps], from, to));
    focusAt(`${ids[to]}#${by}`);
    if (by === 'menu')
      say(t('{name} moved to {where}.', { name: said[from], where: position(to, steps.length) }));
  };
  const remove = (index: number) => {
    onChange(steps.filter((_, at) => at !== index));
    say(t('{name} removed.', { name: said[index] }));
    const left = steps.length - 1;
    focusAt(left === 0 ? path : `${ids[Math.min(index, left - 1)]}#menu`);
  };
  return (
    <div className="step-list">
      <PartDrag
        words={dragWords}
        instructions={t(
          'Press space to pick up the step, the arrow keys to move it, space to drop it, escape to cancel. Its menu moves it, too, and Delete removes it.',
        )}
        onDrop={(active, over) => {
          const [from, to] = [ids.indexOf(active), ids.indexOf(over ?? '')];
          if (from >= 0 && to >= 0 && from !== to) move(from, to, 'handle');
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          {steps.map((step, index) => (
            <StepRow
              key={ids[index]}
              id={ids[index] ?? ''}
              name={said[index] ?? ''}
              onRemove={() => remove(index)}
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
                  shortcut: 'Delete',
                  dangerous: true,
                  onSelect: () => remove(index),
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
                onRemove={() => remove(index)}
              />
            </StepRow>
          ))}
        </SortableContext>
      </PartDrag>
      <TriggerPicker
        label={t('{label}: add one', { label })}
        path={`${path}/${steps.length}`}
        scope={{ ...scope, depth: (scope.depth ?? 0) + 1 }}
        chip={
          <Chip
            kind={steps.length === 0 ? 'trigger' : 'add'}
            missing={steps.length === 0}
            aria-label={t('{label}, add one: {words}', { label, words })}
            data-path={steps.length === 0 ? path : `${path}/${steps.length}`}
          >
            {words}
          </Chip>
        }
        onChoose={(added) => onChange([...steps, added])}
      />
    </div>
  );
}

interface StepRowProps {
  id: string;
  /** What happens in it, in words. */
  name: string;
  onRemove: () => void;
  joined: string;
  menu: readonly MenuEntry[];
  children: React.ReactNode;
}

function StepRow({ id, name, onRemove, joined, menu, children }: StepRowProps) {
  const sortable = useSortable({ id });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are the controls; a key on any of them is about the whole line
    <div
      ref={sortable.setNodeRef}
      className="step-row"
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      onKeyDown={removalKey(onRemove)}
    >
      <button
        type="button"
        className="part-menu drag-handle"
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={t('Move {name}', { name })}
        data-path={`${id}#handle`}
      >
        <GripVertical size={14} />
      </button>
      {joined && <span className="sentence-words">{joined}</span>}
      {children}
      <Menu
        label={t('Step')}
        trigger={
          <button
            type="button"
            className="part-menu"
            aria-label={t('Actions for {name}', { name })}
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

function stepWords(step: Step, { ruleSet, catalog }: FormScope): string {
  return shortened(readTrigger(step, ruleSet, catalog));
}
