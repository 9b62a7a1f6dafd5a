import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '../../../shared/texts/t';
import { catalog, useProblems, useRuleSet } from '../../shell/document';
import { IconButton } from '../../ui/Button';
import { type Choice, ChoiceList } from '../../ui/ChoiceList';
import { Popover } from '../../ui/Popover';
import { type Filter, readQuery, sameFilter, toggleFilter, writeFilter } from './filters';
import { fieldTitles, filterChoices } from './filterWords';
import { gradesOf } from './listRows';
import { changeView, useList } from './listStore';
import { useSeen } from './useSeenRules';

/** Every filter that some rule meets, with how many do. */
export function FilterMenu() {
  const active = useList((state) => state.view.filters.length > 0);
  return (
    <Popover
      label={t('Filter rules')}
      look="flush"
      align="start"
      trigger={
        <IconButton
          label={t('Filter rules')}
          small
          className={active ? 'in-use' : ''}
          icon={<ListFilter size={15} />}
        />
      }
    >
      {(close) => <Filters onDone={close} />}
    </Popover>
  );
}

function Filters({ onDone }: { onDone: () => void }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const seen = useSeen();
  const filters = useList((state) => state.view.filters);
  const offered = useMemo(
    () => filterChoices(ruleSet, catalog, gradesOf(problems), seen, Date.now()),
    [ruleSet, problems, seen],
  );
  const choices: Choice[] = offered.map(({ filter, words, count }) => ({
    id: writeFilter(filter),
    label: words.charAt(0).toUpperCase() + words.slice(1),
    group: fieldTitles[filter.field],
    keywords: `${fieldTitles[filter.field]} ${writeFilter(filter)}`,
    aside: <span className="number">{count.toLocaleString()}</span>,
    selected: filters.some((one) => sameFilter(one, filter)),
  }));
  const take = (filter: Filter) => {
    changeView({ filters: toggleFilter(filters, filter) });
    onDone();
  };
  return (
    <ChoiceList
      label={t('Filter rules by')}
      placeholder={t('Filter by state, page, folder…')}
      choices={choices}
      onChoose={(id) => {
        const [filter] = readQuery(id).filters;
        if (filter) take(filter);
      }}
      create={{
        label: (words) => t('Address contains “{words}”', { words }),
        run: (words) => take({ field: 'page', value: words }),
      }}
    />
  );
}
