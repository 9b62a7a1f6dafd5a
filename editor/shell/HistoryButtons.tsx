import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { t } from '../../shared/texts/t';
import { goTo, useEditor } from '../store/store';
import { IconButton } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { labelWithKey } from './actions';
import { dayAndTime } from './dayAndTime';
import './history.css';
import { historyAction } from './shellActions';
import { show, useShell } from './shellStore';
import { redoAction, undoAction } from './siteActions';

/** Back, on, and the list of what was done, in the top bar. */
export function HistoryButtons() {
  // Their words only: a letter typed is the same step as the one before it.
  const last = useEditor((state) => state.history.past.at(-1)?.label);
  const next = useEditor((state) => state.history.future.at(-1)?.label);
  const open = useShell((state) => state.history);
  return (
    <span className="bar-history">
      <IconButton
        label={labelWithKey(undoAction, last === undefined ? t('Undo') : t('Undo: {last}', { last }))}
        icon={<Undo2 size={16} />}
        aria-disabled={last === undefined}
        onClick={undoAction.run}
      />
      <IconButton
        label={labelWithKey(redoAction, next === undefined ? t('Redo') : t('Redo: {next}', { next }))}
        icon={<Redo2 size={16} />}
        aria-disabled={next === undefined}
        onClick={redoAction.run}
      />
      <Popover
        label={t('History')}
        look="flush"
        align="end"
        open={open}
        onOpenChange={(to) => show('history', to)}
        trigger={
          <button
            type="button"
            className="button plain icon bar-history-list"
            aria-label={t('History')}
            title={labelWithKey(historyAction)}
          >
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        }
      >
        <HistoryList />
      </Popover>
    </span>
  );
}

/** So many are drawn: a day's work. */
const maxShown = 200;

/** Newest first; what was undone stands above the point where the draft is now. Each leads to the moment after it. */
function HistoryList() {
  const past = useEditor((state) => state.history.past);
  const future = useEditor((state) => state.history.future);
  const list = useRef<HTMLOListElement>(null);
  const points = useMemo(
    () => [
      ...future.map((entry, index) => ({
        entry,
        behind: past.length + future.length - index,
        undone: true,
      })),
      ...[...past].reverse().map((entry, index) => ({ entry, behind: past.length - index, undone: false })),
    ],
    [past, future],
  );
  if (points.length === 0)
    return (
      <p className="history-empty quiet">
        {t('Nothing was changed here yet. Everything you do shows up in this list and can be taken back.')}
      </p>
    );
  const move = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };
  return (
    <ol
      ref={list}
      className="history-list"
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        move(step);
      }}
    >
      {points.slice(0, maxShown).map(({ entry, behind, undone }) => (
        <Point
          key={behind}
          label={entry.label}
          about={entry.about}
          at={entry.at}
          undone={undone}
          current={behind === past.length}
          onGo={() => goTo(behind)}
        />
      ))}
      <Point
        label={t('Before all of this')}
        undone={false}
        current={past.length === 0}
        onGo={() => goTo(0)}
      />
    </ol>
  );
}

function Point(props: {
  label: string;
  about?: string | undefined;
  at?: number;
  undone: boolean;
  current: boolean;
  onGo: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={`history-point ${props.undone ? 'undone' : ''}`}
        aria-current={props.current ? 'step' : undefined}
        onClick={props.onGo}
      >
        <span>
          {props.label}
          {props.about && <span className="history-about">{props.about}</span>}
          {props.undone && <span className="visually-hidden">{t(', undone')}</span>}
        </span>
        {props.current ? (
          <span className="history-now">{t('Now')}</span>
        ) : (
          props.at !== undefined && (
            <time dateTime={new Date(props.at).toISOString()}>{dayAndTime(props.at)}</time>
          )
        )}
      </button>
    </li>
  );
}
