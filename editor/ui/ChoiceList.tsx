import { Check, Search } from 'lucide-react';
import { Fragment, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/texts/t';
import './ChoiceList.css';

export interface Choice {
  /** Unique in its list. */
  id: string;
  label: string;
  hint?: string | undefined;
  aside?: ReactNode;
  icon?: ReactNode;
  /** Heading it is listed under; choices of one group must stand together. */
  group?: string | undefined;
  /** More words it is found by. */
  keywords?: string | undefined;
  selected?: boolean;
}

export interface ChoiceListProps {
  /** What is chosen: name of the search box and of the list. */
  label: string;
  choices: readonly Choice[];
  onChoose: (id: string) => void;
  /**
   * Offered when the text names nothing that exists: "Create event “…”". `suggest` stands for the text before any is typed; `hint` is
   * said below it, such as why it would not do.
   */
  create?: {
    label: (text: string) => string;
    run: (text: string) => void;
    suggest?: string | undefined;
    hint?: (text: string) => string | undefined;
  };
  placeholder?: string;
  /** Shown when nothing matches and nothing can be created. */
  empty?: string | undefined;
  /** What a text finds, where that is more than the choices' own words; those of one group stand together. */
  find?: (text: string) => readonly Choice[];
  /** Several can be taken together: those that are. */
  ticked?: readonly string[] | undefined;
  /** Takes one of several, or leaves it: its box, or Mod+Enter. */
  onTick?: (id: string) => void;
  /** Stays above the list whatever is typed. */
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** Long lists are cut: nobody reads past this, and typing narrows. */
const maxShown = 200;

/** Type to narrow, arrows to move, Enter to take: every "choose one of these" in the editor. */
export function ChoiceList({
  label,
  choices,
  onChoose,
  create,
  placeholder,
  empty,
  find,
  ticked,
  onTick,
  inputRef,
}: ChoiceListProps) {
  const id = useId();
  const [text, setText] = useState('');
  const found = useMemo(
    () => (find && text.trim() !== '' ? find(text) : search(choices, text)),
    [choices, find, text],
  );
  const wanted = text.trim() || (create?.suggest ?? '');
  const canCreate =
    create !== undefined && wanted !== '' && !choices.some((choice) => choice.label === wanted);
  const rows = found.length + (canCreate ? 1 : 0);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex((choice) => choice.selected),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const ownInput = useRef<HTMLInputElement>(null);
  const input = inputRef ?? ownInput;

  // What is chosen already opens in the middle, with what is like it around; arrows then move no further than they have to.
  const isOpened = useRef(false);
  useEffect(() => {
    const { current } = list;
    const chosen = current?.querySelector('[data-active]');
    if (!current || !chosen) return;
    if (isOpened.current) chosen.scrollIntoView({ block: 'nearest' });
    else {
      const { top, height } = chosen.getBoundingClientRect();
      current.scrollTop += top - current.getBoundingClientRect().top - (current.clientHeight - height) / 2;
    }
    isOpened.current = true;
  });

  const take = (index: number) => {
    const choice = found[index];
    if (choice) onChoose(choice.id);
    else if (canCreate) create?.run(wanted);
  };
  const current = Math.min(active, rows - 1);

  return (
    <div className="choices">
      <div className="choices-search">
        <Search size={15} aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          data-keeps-enter=""
          placeholder={placeholder ?? label}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
            if (step) {
              event.preventDefault();
              setActive(Math.max(0, Math.min(rows - 1, current + step)));
            } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              const choice = found[current];
              if (onTick && choice && (event.metaKey || event.ctrlKey)) onTick(choice.id);
              else take(current);
            }
          }}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        {...(onTick ? { 'aria-multiselectable': true } : {})}
        className="choices-list"
      >
        {found.map((choice, index) => (
          <Fragment key={choice.id}>
            {choice.group && choice.group !== found[index - 1]?.group && (
              <div role="presentation" className="choices-group">
                {choice.group}
              </div>
            )}
            <Row
              id={`${id}-${index}`}
              active={index === current}
              selected={ticked?.includes(choice.id) ?? choice.selected ?? false}
              onPoint={() => setActive(index)}
              onTake={() => take(index)}
            >
              {onTick && (
                <TickBox ticked={ticked?.includes(choice.id) ?? false} onTick={() => onTick(choice.id)} />
              )}
              {choice.icon}
              <span className="choice-text">
                <span>{choice.label}</span>
                {choice.hint && <span className="choice-hint">{choice.hint}</span>}
              </span>
              {choice.aside && <span className="choice-aside">{choice.aside}</span>}
              {choice.selected && <Check size={14} aria-hidden="true" />}
            </Row>
          </Fragment>
        ))}
        {canCreate && (
          <Row
            id={`${id}-${found.length}`}
            active={current === found.length}
            selected={false}
            onPoint={() => setActive(found.length)}
            onTake={() => take(found.length)}
          >
            <span className="choice-text">
              <span>{create?.label(wanted)}</span>
              {create?.hint?.(wanted) && <span className="choice-hint">{create.hint(wanted)}</span>}
            </span>
          </Row>
        )}
      </div>
      {rows === 0 && <p className="choices-empty">{empty ?? t('Nothing matches.')}</p>}
    </div>
  );
}

/** For the pointer: `aria-selected` of the row says it to everyone else. */
function TickBox({ ticked, onTick }: { ticked: boolean; onTick: () => void }) {
  return (
    <span
      className="choice-tick"
      data-ticked={ticked ? '' : undefined}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onTick();
      }}
    >
      <span>{ticked && <Check size={12} />}</span>
    </span>
  );
}

function Row(props: {
  id: string;
  active: boolean;
  selected: boolean;
  onPoint: () => void;
  onTake: () => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text box above takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the text box above keeps the focus
    <div
      id={props.id}
      role="option"
      aria-selected={props.selected}
      data-active={props.active ? '' : undefined}
      className="choice"
      onPointerMove={props.onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onTake}
    >
      {props.children}
    </div>
  );
}

/**
 * Every word must occur. What is called so comes before what is only described so, and brings its group to the front with it.
 * The order is otherwise the given one.
 */
export function search(choices: readonly Choice[], text: string): Choice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.slice(0, maxShown);
  const found = choices.flatMap((choice) => {
    const haystack = `${choice.label} ${choice.hint ?? ''} ${choice.keywords ?? ''}`.toLowerCase();
    return words.every((word) => haystack.includes(word)) ? [{ choice, rank: rankOf(choice, words) }] : [];
  });
  const groups = new Map<string | undefined, typeof found>();
  for (const one of found) groups.set(one.choice.group, [...(groups.get(one.choice.group) ?? []), one]);
  const best = (members: typeof found) => Math.min(...members.map(({ rank }) => rank));
  return [...groups.values()]
    .sort((a, b) => best(a) - best(b))
    .flatMap((members) => members.sort((a, b) => a.rank - b.rank))
    .map(({ choice }) => choice)
    .slice(0, maxShown);
}

/** 0: its label starts with the text, 1: words of its label or heading start with every word, 2: found by other words. */
function rankOf({ label, group = '' }: Choice, words: readonly string[]): number {
  const name = label.toLowerCase();
  if (name.startsWith(words.join(' '))) return 0;
  const own = `${name} ${group.toLowerCase()}`.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => own.some((one) => one.startsWith(word))) ? 1 : 2;
}
