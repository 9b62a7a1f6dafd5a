/** Why a rule that waits for a form noticed nothing of it. */
import { t } from '../texts/t';
import type { RecordedElement } from '../trace';
import type { Case } from './question';
import type { Reason } from './reason';
import { absent, type GestureEntry, meantIn, use, type Waiting } from './waiting';

// Scripts check a form before they send it.
const submitMs = 1500;

export function formReason(asked: Case, waiting: Waiting, gesture: GestureEntry): Reason | undefined {
  const chain = gesture.chain ?? [];
  const place = chain.findIndex(({ tag }) => tag === 'form');
  const meant = place >= 0 && isMeant(asked, waiting, chain, place);
  if (gesture.gesture === 'submit')
    return meant
      ? cancelled(waiting, gesture)
      : (absent(waiting, gesture) ?? {
          code: 'other-element',
          severity: 'note',
          nearMiss: false,
          words: [
            t('What was submitted was '),
            { strong: gesture.element.name },
            t('; this rule waits for '),
            { strong: waiting.title },
            '.',
          ],
          clause: waiting.at,
          action: use(waiting, gesture),
        });
  if (gesture.gesture !== 'click' || !meant || !isButton(chain) || wasSubmitted(asked)) return undefined;
  const sends = chain.slice(0, place).some(isSubmitButton);
  return {
    code: 'no-submit',
    severity: 'trouble',
    nearMiss: true,
    words: [
      { strong: gesture.element.name },
      t(' was pressed, but the form was '),
      { strong: t('never submitted') },
      '.',
    ],
    more: sends
      ? [t('The browser keeps a form back while a field that must be filled in is empty or wrong.')]
      : [t('A script of the page sends it in its own way, which browsers do not call a submit.')],
    clause: waiting.at,
    action: {
      kind: 'change-trigger',
      title: t('Wait for the form to be sent instead'),
      at: waiting.at,
      change: [
        {
          pointer: waiting.at,
          value: {
            type: 'form-success',
            settings: { ...(waiting.setting && { target: waiting.key }), success: 'any' },
          },
        },
      ],
    },
  };
}

/** A submit that was heard, and did not count. */
function cancelled({ trigger, at }: Waiting, { page, element }: GestureEntry): Reason | undefined {
  if (!page?.includes('prevented') || trigger.settings['cancelled'] !== 'ignore') return undefined;
  const { cancelled: _, ...settings } = trigger.settings;
  return {
    code: 'page-cancelled',
    severity: 'note',
    nearMiss: true,
    words: [
      { strong: element.name },
      t(' was submitted, but a script of the page '),
      { strong: t('cancelled the submit') },
      t(', and this rule leaves such submits out.'),
    ],
    clause: at,
    action: {
      kind: 'change-trigger',
      title: t('Count it even if a script takes over'),
      at,
      change: [{ pointer: at, value: { ...trigger, settings } }],
    },
  };
}

/** The form, something around it, or without a target any form. What lies inside it was not recorded. */
function isMeant(asked: Case, waiting: Waiting, chain: readonly RecordedElement[], place: number): boolean {
  if (!waiting.setting || meantIn(asked, waiting, chain.slice(place)) === true) return true;
  return (waiting.state?.elements ?? []).some(({ chain: of }) => {
    const outer = chain.slice(place);
    const met = of[of.length - outer.length];
    return met?.tag === 'form' && met.id === outer[0]?.id && met.child?.[0] === outer[0]?.child?.[0];
  });
}

function wasSubmitted({ visit, from, load, moment }: Case): boolean {
  return visit.recorded
    .slice(from)
    .some(
      ({ entry, load: of }) =>
        of === load &&
        entry.kind === 'gesture' &&
        entry.gesture === 'submit' &&
        entry.at - (moment?.at ?? 0) < submitMs,
    );
}

function isButton(chain: readonly RecordedElement[]): boolean {
  return chain.some(
    ({ tag, attributes }) =>
      tag === 'button' ||
      attributes?.['role'] === 'button' ||
      (tag === 'a' && /^(#|javascript:)/.test(attributes?.['href'] ?? '')) ||
      (tag === 'input' && /^(submit|button|image)$/.test(attributes?.['type'] ?? '')),
  );
}

function isSubmitButton({ tag, attributes }: RecordedElement): boolean {
  const type = attributes?.['type'];
  return tag === 'button'
    ? !type || type === 'submit'
    : tag === 'input' && /^(submit|image)$/.test(type ?? '');
}
