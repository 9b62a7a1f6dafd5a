import { Ellipsis } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { Menu, type MenuEntry } from '../ui/Menu';

/** What can be done with one condition or group. */
export function ConditionMenu({
  name,
  entries,
  path,
}: {
  name: string;
  entries: () => readonly MenuEntry[];
  path: string;
}) {
  return (
    <Menu
      label={t('Condition')}
      trigger={
        <button
          type="button"
          className="part-menu"
          aria-label={t('Actions for {name}', { name })}
          data-path={`${path}#menu`}
        >
          <Ellipsis size={14} />
        </button>
      }
      entries={entries}
    />
  );
}
