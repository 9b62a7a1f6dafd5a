/** What was filled in on the first screen, kept until a site is made of it: going back or reloading loses nothing. */

import { useState } from 'react';
import type { StarterBusiness } from '../../shared/plan/starters';
import { t } from '../../shared/texts/t';
import { forgetRemembered, recallJson, remember } from '../store/remembered';
import type { ConsentManager } from './firstRuleSet';
import { type Proposed, proposalFor } from './proposal';

export interface StartDraft {
  address: string;
  business: StarterBusiness | undefined;
  lowTraffic: boolean;
  manager: ConsentManager;
  /** Proposals that were changed, by kind of business and traffic. */
  changed: Readonly<Record<string, readonly Proposed[]>>;
}

const empty: StartDraft = {
  address: '',
  business: undefined,
  lowTraffic: false,
  manager: 'page',
  changed: {},
};
const key = 'milepost-start';

/** A browser that keeps nothing, and what an older release kept, begin anew. */
function read(): StartDraft {
  const kept = recallJson(key, 'tab closed');
  return typeof kept === 'object' ? { ...empty, ...kept } : empty;
}

function write(draft: StartDraft): void {
  remember(key, JSON.stringify(draft), 'tab closed');
}

export function forgetStartDraft(): void {
  forgetRemembered(key, 'tab closed');
}

export function useStartDraft(): [StartDraft, (change: Partial<StartDraft>) => void] {
  const [draft, setDraft] = useState(read);
  const change = (more: Partial<StartDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...more };
      write(after);
      return after;
    });
  return [draft, change];
}

/** The lines as they stand: proposed, or as they were left. None without a kind of business. */
export function linesOf({ business, lowTraffic, changed }: StartDraft): readonly Proposed[] {
  if (!business) return [];
  return changed[placeOf(business, lowTraffic)] ?? proposalFor(business, lowTraffic);
}

export function withLines(draft: StartDraft, lines: readonly Proposed[]): Partial<StartDraft> {
  const { business, lowTraffic, changed } = draft;
  return business ? { changed: { ...changed, [placeOf(business, lowTraffic)]: lines } } : {};
}

function placeOf(business: StarterBusiness, lowTraffic: boolean): string {
  return lowTraffic ? t('{business}, few visitors', { business }) : business;
}
