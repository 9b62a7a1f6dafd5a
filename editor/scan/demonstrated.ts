/** Keeps what a person does while they demonstrate, over page loads, and makes a rule of what they choose. */

import type { DemonstratedStep } from '../../shared/preview';
import { t } from '../../shared/texts/t';
import { onAgent, openPage, showPage, tellAgent } from '../preview/connect';
import { answerPick } from '../preview/pick';
import { pageToOpen, previewedSite } from '../preview/site';
import { addRule, newRule } from '../rules/ruleChanges';
import { edit, getRuleSet, undo } from '../shell/document';
import { openAt } from '../shell/openAt';
import { addTarget, rememberPick, targetFromPick } from '../targets/targetChanges';
import { notify } from '../ui/Toast';

// As many as the list on the page shows, and some.
const maxSteps = 100;

const triggerOf = { press: 'click', submit: 'form-submit', change: 'field-change' } as const;

let steps: readonly DemonstratedStep[] = [];
let going = false;

/** Opens the site, or brings it to the front, and lets it be used. */
export function demonstrateOnSite(): void {
  const site = previewedSite();
  if (!site) return;
  going = true;
  steps = [];
  if (tellAgent({ type: 'demonstrate', steps: [] })) showPage();
  else openPage(site, pageToOpen(site));
}

/** Listens to the page until the returned stop. `go`: opens an address below the site. */
export function answerDemonstrations(go: (address: string) => void): () => void {
  return onAgent((message) => {
    if (message.type === 'ready' && going) tellAgent({ type: 'demonstrate', steps: [...steps] });
    else if (message.type === 'demonstrated') {
      going = true;
      steps = [...steps, message.step].slice(-maxSteps);
    } else if (message.type === 'demonstrating-ended' || message.type === 'left') {
      going = false;
      steps = [];
    } else if (message.type === 'demonstrated-use' && !answerPick(message.step.pick)) use(message.step, go);
  });
}

function use({ what, pick }: DemonstratedStep, go: (address: string) => void): void {
  // A page can say anything.
  if (!Object.hasOwn(triggerOf, what)) return;
  const before = getRuleSet();
  const target = targetFromPick(before, pick);
  rememberPick(target.id, pick);
  const rule = {
    ...newRule(before),
    triggers: [{ type: triggerOf[what], settings: { target: target.id } }],
  };
  edit(t('Add rule for {name}', { name: target.name ?? target.id }), (ruleSet) =>
    addRule(addTarget(ruleSet, target), rule),
  );
  go(`/rules/${rule.id}`);
  openAt(`/rules/${before.rules.length}/event`);
  notify({
    title: t('A rule for {name}', { name: pick.name }),
    description: t('Choose which event it sends.'),
    action: { label: t('Undo'), run: undo },
  });
}
