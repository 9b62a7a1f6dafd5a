import { ListFilter, Search, X } from 'lucide-react';
import { type RefObject, useEffect } from 'react';
import { t } from '../../../shared/texts/t';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { Button, IconButton } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { type Counts, type Filter, groups, isFiltered, type Show } from './filters';
import { destinationWords } from './rowWords';
import { clearFilter, setFilter, useView, viewStore } from './viewStore';

const shows: readonly { id: Show; title: string }[] = [
  { id: 'all', title: t('All') },
  { id: 'fired', title: t('Fired') },
  { id: 'almost', title: t('Almost') },
  { id: 'problems', title: t('Problems') },
];

interface TimelineToolsProps {
  visit: Visit;
  counts: Counts;
  listRef: RefObject<HTMLDivElement | null>;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** What is shown of the visit, with how much each choice shows. */
export function TimelineTools({ visit, counts, listRef, searchRef }: TimelineToolsProps) {
  const filter = useView((view) => view.filter);
  useSearchKey(searchRef);
  return (
    <div className="timeline-tools">
      <div className="timeline-shows" role="radiogroup" aria-label={t('Show')}>
        {shows.map(({ id, title }) => (
          <label key={id} className={`timeline-show ${id} ${counts.show[id] === 0 ? 'none' : ''}`}>
            <input
              type="radio"
              name="timeline-show"
              className="visually-hidden"
              checked={filter.show === id}
              onChange={() => setFilter({ show: id })}
            />
            {title} <span>{counts.show[id]}</span>
          </label>
        ))}
      </div>
      <div className="timeline-search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="text"
          aria-label={t('Search what happened')}
          placeholder={t('Search, or press /')}
          autoComplete="off"
          value={filter.text}
          onChange={({ target }) => setFilter({ text: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            if (event.key === 'Escape') setFilter({ text: '' });
            listRef.current?.focus();
          }}
        />
        {filter.text !== '' && (
          <IconButton
            small
            label={t('Clear the search')}
            icon={<X size={13} />}
            onClick={() => setFilter({ text: '' })}
          />
        )}
        <FilterPopover visit={visit} counts={counts} filter={filter} />
      </div>
    </div>
  );
}

/** `/` leads to the search field from anywhere but a field. */
function useSearchKey(searchRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [contenteditable], .monaco-editor');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      searchRef.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [searchRef]);
}

function FilterPopover({ visit, counts, filter }: { visit: Visit; counts: Counts; filter: Filter }) {
  const allRequests = useView((view) => view.allRequests);
  const ruleSet = visit.drafts.at(-1)?.ruleSet;
  const named = (id: string) => ruleSet?.rules.find((rule) => rule.id === id)?.name ?? id;
  const chosen = filter.without.length + Number(filter.rule !== null) + Number(filter.destination !== null);
  const choices = (all: string, ids: Iterable<[string, number]>, words: (id: string) => string) => [
    { value: '', label: all },
    ...[...ids].map(([id, count]) => ({ value: id, label: `${words(id)} (${count})` })),
  ];
  return (
    <Popover
      label={t('Filter')}
      align="end"
      trigger={
        <Button
          small
          look={chosen > 0 ? 'normal' : 'plain'}
          aria-label={t('Filter by kind, rule or destination')}
        >
          <ListFilter size={14} aria-hidden="true" />
          {chosen > 0 && chosen}
        </Button>
      }
    >
      <fieldset className="timeline-groups">
        <legend>{t('Kinds')}</legend>
        {groups.map(({ id, title }) => (
          <Switch
            key={id}
            label={`${title} (${counts.group[id]})`}
            checked={!filter.without.includes(id)}
            onChange={(on) =>
              setFilter({
                without: on ? filter.without.filter((one) => one !== id) : [...filter.without, id],
              })
            }
          />
        ))}
        <Switch
          label={t('Every request as a line')}
          checked={allRequests}
          onChange={(on) => viewStore.setState({ allRequests: on })}
        />
      </fieldset>
      <Select
        label={t('Rule')}
        value={filter.rule ?? ''}
        options={choices(t('Every rule'), counts.rule, named)}
        onChange={(rule) => setFilter({ rule: rule || null })}
      />
      <Select
        label={t('Destination')}
        value={filter.destination ?? ''}
        options={choices(t('Every destination'), counts.destination, (id) =>
          destinationWords(id, ruleSet, catalog),
        )}
        onChange={(destination) => setFilter({ destination: destination || null })}
      />
      <div className="popover-end">
        <Button small look="plain" disabled={!isFiltered(filter)} onClick={clearFilter}>
          {t('Show everything')}
        </Button>
      </div>
    </Popover>
  );
}
