/** The open site as preview needs it. Pages last looked at are remembered per site in this browser. */
import { withoutCode } from '../../shared/connection';
import type { RuleSet } from '../../shared/ruleset/types';
import { recall, remember } from '../store/remembered';
import { store } from '../store/store';

export interface PreviewedSite {
  id: string;
  origins: readonly string[];
  ruleSet: RuleSet;
}

/** Null before a site is open. */
export function previewedSite(): PreviewedSite | null {
  const { site, document } = store.getState();
  return site && { id: site.id, origins: document.site.origins, ruleSet: document };
}

/** Calls back after every change of the open document. */
export function onDocument(changed: (ruleSet: RuleSet) => void): () => void {
  return store.subscribe(({ document }, before) => {
    if (document !== before.document) changed(document);
  });
}

const keyOf = (site: string) => `milepost.page.${site}`;

/** The page last looked at, while it still belongs to the site; otherwise the start page of its first address. */
export function pageToOpen({ id, origins }: PreviewedSite): string {
  const last = recall(keyOf(id));
  const start = `${origins[0] ?? ''}/`;
  return last && URL.canParse(last) && origins.includes(new URL(last).origin) ? last : start;
}

export function rememberPage(url: string): void {
  const site = previewedSite();
  if (!site || !URL.canParse(url)) return;
  const page = new URL(url);
  if (!site.origins.includes(page.origin)) return;
  remember(keyOf(site.id), withoutCode(page.href) ?? page.href);
}
