import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import './Tabs.css';

export interface TabEntry {
  value: string;
  label: string;
  content: ReactNode;
}

export function Tabs({
  label,
  entries,
  value,
  onChange,
}: {
  label: string;
  entries: readonly TabEntry[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Base.Root className="tabs" value={value} onValueChange={(next) => onChange(String(next))}>
      <Base.List className="tabs-list" aria-label={label}>
        {entries.map((entry) => (
          <Base.Tab key={entry.value} value={entry.value} className="tab">
            {entry.label}
          </Base.Tab>
        ))}
      </Base.List>
      {entries.map((entry) => (
        <Base.Panel key={entry.value} value={entry.value}>
          {entry.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
