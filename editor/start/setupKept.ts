/** How far someone is with the list in this browser: answers not taken yet, and steps left for later. The list itself is the document's. */
import { useEffect, useState } from 'react';
import type { SiteSummary } from '../../shared/api';
import type { Draft } from '../recipes/addRecipe';

export interface Kept {
  /** Recipes whose step was left for later. */
  skipped: readonly string[];
  /** By recipe. */
  drafts: Readonly<Record<string, Draft>>;
}

const nothing: Kept = { skipped: [], drafts: {} };

// The same id can name another site after the first was deleted.
const keyOf = ({ id, createdAt }: SiteSummary) => `milepost-setup ${id} ${createdAt}`;

function read(site: SiteSummary): Kept {
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(keyOf(site)) ?? '{}') as Partial<Kept>) };
  } catch {
    return nothing;
  }
}

export function useSetupKept(site: SiteSummary): [Kept, (change: (kept: Kept) => Kept) => void] {
  const [kept, setKept] = useState(() => read(site));
  useEffect(() => {
    try {
      if (kept === nothing) localStorage.removeItem(keyOf(site));
      else localStorage.setItem(keyOf(site), JSON.stringify(kept));
    } catch {
      // Full or forbidden: only a reload would have needed it.
    }
  }, [kept, site]);
  return [kept, setKept];
}

export function withDraft(kept: Kept, recipe: string, draft: Draft): Kept {
  return { ...kept, drafts: { ...kept.drafts, [recipe]: draft } };
}

export function withSkipped(kept: Kept, recipe: string, skipped: boolean): Kept {
  const others = kept.skipped.filter((one) => one !== recipe);
  return { ...kept, skipped: skipped ? [...others, recipe] : others };
}

export function withoutStep({ skipped, drafts }: Kept, recipe: string): Kept {
  const { [recipe]: _, ...left } = drafts;
  return { skipped: skipped.filter((one) => one !== recipe), drafts: left };
}
