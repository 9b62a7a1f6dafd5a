/** Does what a reason proposes: in the document as one step that can be undone, on the page, or by leading to the place. */

import { replaceAt } from '../../../shared/pointer';
import type { RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { applyAction } from '../../../shared/visit/applyAction';
import type { Action } from '../../../shared/visit/reason';
import { catalog, edit, getRuleSet, undo } from '../../shell/document';
import { openAt } from '../../shell/openAt';
import { plainAddress } from '../../shell/placeOf';
import { landPick } from '../../targets/landPick';
import { notify } from '../../ui/Toast';
import { highlight, openPreview, setSending } from '../actions';
import { tellAgent } from '../connect';
import { resendDraft } from '../draft';
import { pickWithValues } from '../pick';
import { previewStore } from '../previewStore';
import { actionToday, placeToday } from './today';

/** Can it be done now? What happens on the page needs one that is connected. */
export function canMend(action: Action): boolean {
  const connected = previewStore.getState().connection === 'connected';
  const needsPage = ['add-consent', 'show-element', 'send', 'load-draft'].includes(action.kind);
  return connected || !needsPage;
}

/** `then`: the rules the action is about. `go`: to a screen. */
export async function mend(action: Action, then: RuleSet, go: (address: string) => void): Promise<void> {
  const today = getRuleSet();
  if ('change' in action) {
    const now = actionToday(action, then, today);
    const changed = now ? applyAction(today, now) : today;
    if (!now || changed === today) {
      notify({
        id: 'mend',
        title: t('This part has been changed since'),
        description: t('Look at it as it is now.'),
      });
      open(action.at, then, go);
      return;
    }
    edit(action.title, (document) => applyAction(document, now));
    notify({
      id: 'mend',
      title: action.title,
      description: t('Done in your draft. Rows that this changes are listed above the timeline.'),
      action: { label: t('Undo'), run: undo },
    });
    return;
  }
  switch (action.kind) {
    case 'open':
    case 'allow-host':
      if (action.kind === 'allow-host') go('/install');
      else open(action.at, then, go);
      return;
    case 'open-page':
      openPreview(action.url);
      return;
    case 'add-consent':
      tellAgent({
        type: 'consent',
        state: Object.fromEntries(action.signals.map((signal) => [signal, 'granted' as const])),
      });
      notify({
        id: 'mend',
        title: t('The page was told'),
        description: t('As if its banner had been agreed to.'),
      });
      return;
    case 'show-element': {
      const target = today.targets?.find(({ id }) => id === action.target);
      highlight(target?.selector ?? action.target, target?.guards);
      openPreview();
      return;
    }
    case 'send':
      setSending(true);
      notify({
        id: 'mend',
        title: t('Sending is on'),
        description: t('What happens from now on really arrives.'),
      });
      return;
    case 'load-draft':
      resendDraft();
      return;
    case 'use-element':
    case 'pick-again':
      await pickAgain(action, then, go);
  }
}

function open(at: string, then: RuleSet, go: (address: string) => void): void {
  const today = getRuleSet();
  const place = placeToday(at, then, today) ?? at;
  go(plainAddress(place, today));
  openAt(place);
}

/** Points at what the rule should mean; a target that several rules share changes for all of them. */
async function pickAgain(
  action: Extract<Action, { kind: 'use-element' | 'pick-again' }>,
  then: RuleSet,
  go: (address: string) => void,
): Promise<void> {
  const place = placeToday(action.at, then, getRuleSet());
  if (place === undefined || !/\/settings\//.test(place)) {
    open(action.at, then, go);
    return;
  }
  const picked = await pickWithValues(action.kind === 'use-element' ? action.element.name : action.title);
  if (!picked) return;
  const today = getRuleSet();
  const known = today.targets?.find(({ id }) => id === action.target);
  const { target, also } = landPick(picked, today, catalog, known);
  edit(action.title, (document) => {
    const landed = also(document);
    return known ? landed : replaceAt(landed, place, target);
  });
  notify({
    id: 'mend',
    title: action.title,
    description: t('Done in your draft.'),
    action: { label: t('Undo'), run: undo },
  });
}
