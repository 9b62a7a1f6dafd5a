/** The collector's second net on its own: what a page without redaction would send, and what it takes out by mistake. */
import { redact } from '../../../runtime/lib/redact';
import { cleanRow } from '../../../server/privacy/clean';
import type { SiteRules } from '../../../server/privacy/rules';
import { newEvent } from '../../../server/testing/testServer';
import type { MilepostEvent } from '../../../shared/event';
import { redactAddress, redactText } from '../../../shared/privacy/redact';
import { type Bait, inSentence, says } from './baits';

const rules: SiteRules = { query: new Set(['who']), raw: new Set() };

/** An event with the bait in twenty places, as if nothing had been taken out on the page. */
function baited(bait: Bait, place: number): MilepostEvent {
  const said = inSentence(bait, place);
  const text = encodeURIComponent(bait.written);
  const plus = text.replaceAll('%20', '+');
  const url = `https://shop.example/thanks/${text}?who=${text}&utm_content=${plus}&other=${text}&${text}#/for/${text}?mail=${text}`;
  const params: MilepostEvent['params'] = {
    text: bait.written,
    said,
    before: `${said}!`,
    link: `https://shop.example/account?next=${encodeURIComponent(url)}`,
    address: url,
    label: `Contact ${bait.written}`,
    quoted: `“${bait.written}”`,
    list: `one, ${bait.written}, two`,
    form: `/send?to=${plus}`,
    lines: `Sent to\n${bait.written}`,
  };
  return newEvent('mp_baits00001', {
    user_id: bait.written,
    page: {
      ...newEvent('').page,
      url,
      title: said,
      referrer: `https://pay.example/${text}?who=${plus}&card=${text}#${text}`,
    },
    params,
  });
}

/** Beside ten parameters: eight places of addresses, the title and the user's id. */
export const netPlaces = 20;

/** `place: bait` of what passes the net, accepted or put aside. */
export function passesNet(baits: readonly Bait[]): string[] {
  const passed = new Set<string>();
  const arrival = { site: 's', id: 'i', receivedAt: 0, happenedAt: 0, sentAt: 0, attempt: 1, bot: false };
  const reject = {
    site: 's',
    id: 'i',
    code: 'x',
    reason: 'x',
    receivedAt: 0,
    sentAt: 0,
    attempt: 1,
    bot: false,
  };
  for (const [index, bait] of baits.entries()) {
    const event = baited(bait, index);
    const kept = cleanRow({ accept: { ...arrival, event } }, () => rules);
    const aside = cleanRow(
      { reject: { ...reject, event: JSON.stringify({ ...event, [bait.written]: 1 }) } },
      () => rules,
    );
    if ('accept' in kept)
      for (const [place, value] of textsOf(kept.accept.event))
        if (says(value, bait.core)) passed.add(`${place}: ${bait.written}`);
    if ('reject' in aside)
      for (const [place, value] of textsOf(JSON.parse(aside.reject.event)))
        if (says(value, bait.core) || says(place, bait.core)) passed.add(`aside ${place}: ${bait.written}`);
  }
  return [...passed];
}

function textsOf(value: unknown, at = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, `${at}.${name}`));
}

/** Ordinary texts that either of the two changes. */
export function falseScrubs(texts: readonly string[]): { page: string[]; collector: string[] } {
  return {
    page: texts.filter((text) => redact(text) !== text.slice(0, 4096)),
    collector: texts.filter(
      (text) => (text.startsWith('http') ? redactAddress(text) : redactText(text)) !== text,
    ),
  };
}
