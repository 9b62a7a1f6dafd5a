import { Ellipsis } from 'lucide-react';
import { Menu, type MenuEntry } from '../ui/Menu';

/** What can be done with one condition or group. */
export function ConditionMenu({ entries, path }: { entries: () => readonly MenuEntry[]; path: string }) {
  return (
    <Menu
      label="Condition"
      trigger={
        <button type="button" className="part-menu" aria-label="Condition actions" data-path={`${path}#menu`}>
          <Ellipsis size={14} />
        </button>
      }
      entries={entries}
    />
  );
}
