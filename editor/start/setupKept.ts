/** How far someone is with the list in this browser: answers not taken yet, and steps left for later. The list itself is the document's. */
import { useEffect, useState } from 'react';
import type { SiteSummary } from '../../shared/api';
import type { Draft } from '../recipes/addRecipe';
import { forgetRemembered, recallJson, remember } from '../store/remembered';

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
  const kept = recallJson(keyOf(site)) as Partial<Kept> | undefined;
  return kept ? { ...nothing, ...kept } : nothing;
}

export function useSetupKept(site: SiteSummary): [Kept, (change: (kept: Kept) => Kept) => void] {
  const [kept, setKept] = useState(() => read(site));
  useEffect(() => {
    if (kept === nothing) forgetRemembered(keyOf(site));
    else remember(keyOf(site), JSON.stringify(kept));
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
