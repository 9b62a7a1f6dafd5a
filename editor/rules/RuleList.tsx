import { BookMarked, Plus, X } from 'lucide-react';
import { memo, useCallback, useRef } from 'react';
import { t } from '../../shared/texts/t';
import { SetupNote } from '../start/SetupNote';
import { useEditor } from '../store/store';
import { Button, IconButton } from '../ui/Button';
import { changeView, clearSelection, useList } from './many/listStore';
import { narrows } from './many/listView';
import { RuleGrid, type RuleGridHandle } from './many/RuleGrid';
import { SearchBar } from './many/SearchBar';
import { useListActions } from './many/useListActions';
import { useListRows } from './many/useListRows';

export interface RuleListProps {
  /** The rule whose sentence is beside the list. */
  open: string | undefined;
  onNew: () => void;
  onRecipe: () => void;
}

/** All rules: searched, sorted, grouped, chosen. */
export const RuleList = memo(function RuleList({ open, onNew, onRecipe }: RuleListProps) {
  const all = useEditor((state) => state.document.rules.length);
  const shown = useListRows();
  const chosen = useList((state) => state.selection.chosen.size);
  const grid = useRef<RuleGridHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  useListActions(open, grid);

  return (
    <section className="rule-list" aria-label={t('Rules')}>
      <Head onNew={onNew} onRecipe={onRecipe} />
      <SetupNote />
      <SearchBar
        found={shown.found}
        all={all}
        input={search}
        onDown={useCallback(() => grid.current?.focus(), [])}
      />
      {shown.rows.length === 0 && narrows(shown.view) && (
        <div className="list-empty">
          <p>{t('No rule is like that.')}</p>
          <Button small onClick={() => changeView({ text: '', filters: [] })}>
            {t('Show all rules')}
          </Button>
        </div>
      )}
      <RuleGrid shown={shown} open={open} handle={grid} />
      {chosen > 0 && (
        <div className="rule-chosen" role="status">
          <span className="number">
            {chosen === 1
              ? t('1 rule chosen')
              : t('{chosen} rules chosen', { chosen: chosen.toLocaleString() })}
          </span>
          <IconButton label={t('Choose none')} small icon={<X size={14} />} onClick={clearSelection} />
        </div>
      )}
    </section>
  );
});

/** Apart, as the list is drawn anew with every letter of a rule's name. */
const Head = memo(function Head({ onNew, onRecipe }: Pick<RuleListProps, 'onNew' | 'onRecipe'>) {
  return (
    <div className="pane-head">
      <h1>{t('Rules')}</h1>
      <IconButton label={t('New rule from a recipe')} icon={<BookMarked size={16} />} onClick={onRecipe} />
      <Button onClick={onNew} aria-label={t('New rule')}>
        <Plus size={15} /> {t('New')}
      </Button>
    </div>
  );
});
