import { Eye, Filter } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { usePreview } from '../previewStore';
import { clearFilter, useView } from './viewStore';

/** Why the list is empty, and the way on. `rows`: how many there are without the filter. */
export function NothingShown({ rows }: { rows: number }) {
  const connected = usePreview((state) => state.connection === 'connected');
  const show = useView((view) => view.filter.show);
  if (rows > 0)
    return (
      <EmptyState
        icon={<Filter size={22} />}
        title={nothing[show]}
        actions={
          <Button small onClick={clearFilter}>
            {t('Show everything')}
          </Button>
        }
      >
        {hints[show]}
      </EmptyState>
    );
  if (!connected) return null;
  return (
    <EmptyState icon={<Eye size={24} />} title={t('Use the page')}>
      {t('Everything you do there appears here, with what each rule made of it and what was sent.')}
    </EmptyState>
  );
}

const nothing = {
  all: t('Nothing fits'),
  fired: t('No rule has fired'),
  almost: t('No near misses'),
  problems: t('No problems'),
} as const;
const hints = {
  all: t('Search for other words, or show everything that happened.'),
  fired: t('Do what one of your rules waits for. What came close is under Almost.'),
  almost: t('A near miss is a moment at which all but one thing a rule asks for was right.'),
  problems: t('No rule broke, every value fitted the plan, and no request was refused.'),
} as const;
