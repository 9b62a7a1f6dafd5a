import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import type { Action } from './paletteEntries';

const partKeys = [
  { label: 'Open a part of the sentence', keys: 'Enter' },
  { label: 'Accept what was typed', keys: 'Enter' },
  { label: 'Next part', keys: 'Tab' },
  { label: 'Close without more', keys: 'Esc' },
];

export function ShortcutsDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actions: readonly Action[];
}) {
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title="Keys" look="wide">
      <div className="shortcuts">
        {props.actions
          .filter((action) => action.shortcut)
          .map((action) => (
            <div key={action.id}>
              {action.label} <Kbd keys={action.shortcut ?? ''} />
            </div>
          ))}
        {partKeys.map(({ label, keys }) => (
          <div key={label}>
            {label} <Kbd keys={keys} />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
