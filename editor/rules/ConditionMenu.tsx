import { Ellipsis } from 'lucide-react';
import { Menu, type MenuEntry } from '../ui/Menu';

/** What can be done with one condition or group. */
export function ConditionMenu({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <Menu
      label="Condition"
      trigger={
        <button type="button" className="part-menu" aria-label="Condition actions">
          <Ellipsis size={14} />
        </button>
      }
      entries={entries}
    />
  );
}
