import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { recipeEntries } from '../recipes/recipeEntries';
import { useRecipes } from '../recipes/useRecipes';
import { ChoiceList } from '../ui/ChoiceList';
import { Dialog } from '../ui/Dialog';
import { useRuleSet } from './document';
import { openAt } from './openAt';
import { type Action, paletteEntries } from './paletteEntries';

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actions: readonly Action[];
}

/** Every action and every thing, by name. */
export function Palette({ open, onOpenChange, actions }: PaletteProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Search rules, events, actions" look="flush">
      {open && <PaletteList actions={actions} onDone={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function PaletteList({ actions, onDone }: { actions: readonly Action[]; onDone: () => void }) {
  const ruleSet = useRuleSet();
  const [, go] = useLocation();
  const recipes = useRecipes();
  const entries = useMemo(
    () => [...paletteEntries(ruleSet, actions), ...recipeEntries(recipes)],
    [ruleSet, actions, recipes],
  );
  return (
    <div className="palette">
      <ChoiceList
        label="Search rules, events, actions"
        choices={entries}
        onChoose={(id) => {
          const entry = entries.find((one) => one.id === id);
          onDone();
          if (entry?.run) entry.run();
          else if (entry?.address) {
            go(entry.address);
            if (entry.path) openAt(entry.path);
          }
        }}
      />
    </div>
  );
}
