import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { recipeEntries } from '../recipes/recipeEntries';
import { useRecipes } from '../recipes/useRecipes';
import { useEditor } from '../store/store';
import { ChoiceList } from '../ui/ChoiceList';
import { Dialog } from '../ui/Dialog';
import { useAllActions } from './actions';
import { useProblems, useRuleSet } from './document';
import { findEntries } from './findEntries';
import { openAt } from './openAt';
import {
  actionEntries,
  type PaletteEntry,
  problemEntries,
  screenEntries,
  thingEntries,
  versionEntries,
} from './paletteEntries';
import { addRecent, readRecents } from './recents';

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every action and every thing, by name. */
export function Palette({ open, onOpenChange }: PaletteProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('Search rules, events, actions')} look="flush">
      {open && <PaletteList onDone={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const actions = useAllActions();
  const site = useEditor((state) => state.site?.id) ?? '';
  const [, go] = useLocation();
  const recipes = useRecipes();
  const versions = useVersions(site);
  const recents = useMemo(() => readRecents(site), [site]);
  const entries = useMemo<readonly PaletteEntry[]>(
    () => [
      ...actionEntries(actions),
      ...screenEntries(),
      ...thingEntries(ruleSet),
      ...versionEntries(versions),
      ...recipeEntries(recipes),
      ...problemEntries(problems, ruleSet),
    ],
    [ruleSet, actions, recipes, versions, problems],
  );
  const find = useCallback((text: string) => findEntries(entries, text, recents), [entries, recents]);
  const beginning = useMemo(() => find(''), [find]);
  return (
    <div className="palette">
      <ChoiceList
        label={t('Search rules, events, actions')}
        choices={beginning}
        find={find}
        onChoose={(id) => {
          const entry = entries.find((one) => one.id === id);
          onDone();
          if (!entry) return;
          // What is wrong is soon another one under the same number.
          if (entry.group !== 'Problems') addRecent(site, id);
          if (entry.run) entry.run();
          else if (entry.address) {
            go(entry.address);
            if (entry.path) openAt(entry.path);
            else focusScreen();
          }
        }}
      />
    </div>
  );
}

function useVersions(site: string): readonly Version[] {
  const [versions, setVersions] = useState<readonly Version[]>([]);
  useEffect(() => {
    let stale = false;
    api.versions(site).then(
      (found) => !stale && setVersions(found),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [site]);
  return versions;
}

/** The dialog gives the focus back to where it was, which is gone with the screen before. */
function focusScreen(): void {
  setTimeout(() => {
    if (document.activeElement === document.body || !document.activeElement)
      document.getElementById('main')?.focus();
  }, 300);
}
