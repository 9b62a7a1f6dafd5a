import { ArrowDownUp, Search, X } from 'lucide-react';
import { memo, type RefObject, useEffect, useState } from 'react';
import { counted } from '../../../shared/texts/counted';
import { t } from '../../../shared/texts/t';
import { catalog, useRuleSet } from '../../shell/document';
import { IconButton } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { RadioList } from '../../ui/RadioList';
import { FilterMenu } from './FilterMenu';
import { type Filter, readQuery, readTyping, toggleFilter, writeFilter } from './filters';
import { filterWords } from './filterWords';
import { changeView, useList } from './listStore';
import { type Grouping, plainView, type Sort } from './listView';

const sortWords: readonly { value: Sort; label: string }[] = [
  { value: 'own', label: t('Own order') },
  { value: 'name', label: t('Name') },
  { value: 'stage', label: t('Stage') },
  { value: 'size', label: t('Size, largest first') },
  { value: 'problems', label: t('Problems, gravest first') },
  { value: 'seen', label: t('Last seen') },
  { value: 'fired', label: t('Fired most in 7 days') },
  { value: 'changed', label: t('Changed here last') },
];

const groupWords: readonly { value: Grouping; label: string }[] = [
  { value: 'stage', label: t('Stage') },
  { value: 'folder', label: t('Folder') },
  { value: 'none', label: t('Nothing') },
];

/** Narrows and sorts the list: words and filters as they are typed, filters as chips. */
export const SearchBar = memo(function SearchBar({
  found,
  all,
  input,
  onDown,
}: {
  found: number;
  all: number;
  input: RefObject<HTMLInputElement | null>;
  /** Arrow down: into the list. */
  onDown: () => void;
}) {
  const text = useList((state) => state.view.text);
  const filters = useList((state) => state.view.filters);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    setTyped((old) => (readTyping(old).text === text ? old : text));
  }, [text]);

  const type = (value: string) => {
    const read = readTyping(value);
    setTyped(read.rest);
    const added = read.filters.filter((one) => toggleFilter(filters, one).length > filters.length);
    changeView({ text: read.text, ...(added.length > 0 && { filters: [...filters, ...added] }) });
  };
  /** What was begun counts, too, once the field is left. */
  const finish = () => {
    if (readQuery(typed).filters.length > 0) type(`${typed} `);
  };
  const narrowed = text !== '' || filters.length > 0;

  return (
    <search className="rule-search" aria-label={t('Rules')}>
      <div className="rule-search-field">
        <Search size={14} aria-hidden="true" />
        <input
          ref={input}
          type="search"
          aria-label={t('Search rules')}
          aria-describedby="rule-search-help"
          placeholder={t('Search rules')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') finish();
            else if (event.key === 'Escape' && typed !== '') {
              event.preventDefault();
              type('');
            } else if (event.key === 'Backspace' && typed === '')
              changeView({ filters: filters.slice(0, -1) });
            else if (event.key === 'ArrowDown') {
              event.preventDefault();
              onDown();
            }
          }}
        />
        <span id="rule-search-help" className="visually-hidden">
          {t(
            'Words, or filters such as state:off, stage:intent, page:/product/, when:click, to:ga4, problem:error, seen:week, label:sale, folder:shop. A minus in front turns one around.',
          )}
        </span>
        <Tools />
      </div>
      {filters.length > 0 && <FilterChips filters={filters} onTaken={() => input.current?.focus()} />}
      <p className={narrowed ? 'rule-found' : 'visually-hidden'} role="status">
        {narrowed && (
          <>
            {found === 0 ? t('No rule') : counted(found, 'rule')} {t('of')} {all.toLocaleString()}
          </>
        )}
      </p>
    </search>
  );
});

/** Each filter, to be taken away. */
function FilterChips({ filters, onTaken }: { filters: readonly Filter[]; onTaken: () => void }) {
  const ruleSet = useRuleSet();
  return (
    <ul className="filter-chips" aria-label={t('Filters')}>
      {filters.map((filter) => {
        const words = filterWords(filter, ruleSet, catalog);
        return (
          <li key={writeFilter(filter)}>
            <button
              type="button"
              className="filter-chip"
              aria-label={t('Take away the filter {words}', { words })}
              onClick={() => {
                changeView({ filters: toggleFilter(filters, filter) });
                onTaken();
              }}
            >
              <span>{words}</span>
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Apart, so that a letter in the search box draws neither of the two. */
const Tools = memo(function Tools() {
  const sort = useList((state) => state.view.sort);
  const group = useList((state) => state.view.group);
  const arranged = sort !== plainView.sort || group !== plainView.group;
  return (
    <>
      <FilterMenu />
      <Popover
        label={t('Sort and group')}
        align="start"
        trigger={
          <IconButton
            label={t('Sort and group')}
            small
            className={arranged ? 'in-use' : ''}
            icon={<ArrowDownUp size={14} />}
          />
        }
      >
        <div className="arrange">
          <RadioList<Sort>
            label={t('Sort by')}
            value={sort}
            options={sortWords}
            onChange={(value) => changeView({ sort: value })}
          />
          <RadioList<Grouping>
            label={t('Group by')}
            value={group}
            options={groupWords}
            onChange={(value) => changeView({ group: value })}
          />
        </div>
      </Popover>
    </>
  );
});
