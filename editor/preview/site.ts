/** The open site as preview needs it. Pages last looked at are remembered per site in this browser. */
import type { PreviewScript } from '../../shared/api';
import type { Catalog } from '../../shared/definition';
import { codeParameter } from '../../shared/preview';
import type { RuleSet } from '../../shared/ruleset/types';

/** Where preview gets its document from: handed in once when the editor starts. */
export interface PreviewSource {
  /** The open site, or null before one is. */
  site(): { id: string; ruleSet: RuleSet } | null;
  /** Calls back after every change of the open document. */
  onDocument(changed: (ruleSet: RuleSet) => void): () => void;
  /** Compiles and serves a traced draft; throws with words for people. */
  tracedDraft(site: string, ruleSet: RuleSet): Promise<PreviewScript>;
  catalog: Catalog;
}

export interface PreviewedSite {
  id: string;
  origins: readonly string[];
  ruleSet: RuleSet;
}

let source: PreviewSource | null = null;
const listeners = new Set<(ruleSet: RuleSet) => void>();

/** Called once, before anything is picked or previewed. */
export function providePreview(given: PreviewSource): void {
  source = given;
  given.onDocument((ruleSet) => {
    for (const tell of listeners) tell(ruleSet);
  });
}

export function onDocument(changed: (ruleSet: RuleSet) => void): void {
  listeners.add(changed);
}

export function previewedSite(): PreviewedSite | null {
  const site = source?.site();
  return site ? { ...site, origins: site.ruleSet.site.origins } : null;
}

export function tracedDraft(site: string, ruleSet: RuleSet): Promise<PreviewScript> {
  return source ? source.tracedDraft(site, ruleSet) : Promise.reject(new Error('No site is open.'));
}

export function previewCatalog(): Catalog | null {
  return source?.catalog ?? null;
}

const keyOf = (site: string) => `milepost.page.${site}`;

/** The page last looked at, while it still belongs to the site; otherwise the start page of its first address. */
export function pageToOpen({ id, origins }: PreviewedSite): string {
  const last = localStorage.getItem(keyOf(id));
  const start = `${origins[0] ?? ''}/`;
  return last && URL.canParse(last) && origins.includes(new URL(last).origin) ? last : start;
}

export function rememberPage(url: string): void {
  const site = previewedSite();
  if (!site || !URL.canParse(url)) return;
  const page = new URL(url);
  if (!site.origins.includes(page.origin)) return;
  if (page.hash.startsWith(`#${codeParameter}=`)) page.hash = '';
  localStorage.setItem(keyOf(site.id), page.href);
}
