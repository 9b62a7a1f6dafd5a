/** Asks a person to point at something on a page of the site. */

import type { FromAgent } from '../../shared/preview';
import type { Pick as TargetPick } from '../../shared/target/fingerprint';
import type { PickedValue } from '../../shared/target/pickedValue';
import { t } from '../../shared/texts/t';
import { dismiss, notify } from '../ui/Toast';
import { onAgent, openPage, showPage, tellAgent } from './connect';
import { previewStore } from './previewStore';
import { pageToOpen, previewedSite } from './site';

/** What was pointed at, with the values beside it that were wanted too. */
export interface Picked {
  pick: TargetPick;
  values: PickedValue[];
}

interface Asked {
  purpose: string;
  /** May values beside it be taken along? */
  values: boolean;
  answer: (picked: Picked | null) => void;
}

let asked: Asked | null = null;
const toast = 'pick-on-page';

/**
 * What the person pointed at, or null when they did not. Opens the page first where none is connected. `purpose` stands on
 * the button they press: Use for “Add to cart”.
 */
export async function pickTarget(purpose: string): Promise<TargetPick | null> {
  return (await ask(purpose, false))?.pick ?? null;
}

/** The same, and the person may take values from beside it: the name and the price of the same card. */
export function pickWithValues(purpose: string): Promise<Picked | null> {
  return ask(purpose, true);
}

function ask(purpose: string, values: boolean): Promise<Picked | null> {
  cancelPick();
  const site = previewedSite();
  if (!site) return Promise.resolve(null);
  return new Promise((resolve) => {
    asked = { purpose, values, answer: resolve };
    previewStore.setState({ picking: purpose });
    if (tellAgent({ type: 'pick', purpose, values })) showPage();
    else openPage(site, pageToOpen(site));
    notify({
      id: toast,
      title: t('Point at it on your site'),
      description: t('It is open in another tab. Come back here when you have chosen.'),
      action: { label: t('Cancel'), run: cancelPick },
    });
  });
}

/** Stops asking; whoever asked gets null. */
export function cancelPick(): void {
  if (!asked) return;
  tellAgent({ type: 'stop-picking' });
  end(null);
}

/** What was asked for was chosen in another way than by pointing. False when nothing was asked for. */
export function answerPick(pick: TargetPick): boolean {
  if (!asked) return false;
  tellAgent({ type: 'stop-picking' });
  end({ pick, values: [] });
  return true;
}

function end(picked: Picked | null): void {
  const answered = asked;
  asked = null;
  previewStore.setState({ picking: null });
  dismiss(toast);
  answered?.answer(picked);
}

function heard(message: FromAgent): void {
  if (!asked) return;
  if (message.type === 'ready') {
    const { purpose, values } = asked;
    tellAgent({ type: 'pick', purpose, values });
  } else if (message.type === 'picked') end({ pick: message.pick, values: message.values ?? [] });
  else if (message.type === 'picking-cancelled' || message.type === 'left') end(null);
}

onAgent(heard);

previewStore.subscribe(({ connection, trouble }, before) => {
  if (!asked || connection === before.connection) return;
  if (connection === 'failed' && trouble) {
    notify({ id: toast, title: trouble.title, description: trouble.text, tone: 'bad' });
    previewStore.setState({ open: true });
  }
  // The tab was closed while it was waited for.
  if (connection === 'idle') end(null);
});
