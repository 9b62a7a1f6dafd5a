/** The second net: what a page should have kept to itself is taken out before anything is written. */
import type { MilepostEvent } from '../../shared/event';
import { mayLeaveOf, withAllowedQuery } from '../../shared/privacy/address';
import { redactAddress, redactText } from '../../shared/privacy/redact';
import type { Row } from '../events/storage';
import { noRules, type SiteRules } from './rules';

/** The digits of one in sixty ids look like a telephone number, those of a hash like a card: RFC 9562, and 128, 160 and 256 bits. */
const idOrHash = /^(?:[\da-f]{8}(?:-[\da-f]{4}){4}[\da-f]{8}|[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i;
/** What was put aside may be anything; below this it is not looked at but taken out. */
const deepest = 20;

/** The row as it may be written. An event that something was taken out of carries the flag `redacted`. */
export function cleanRow(row: Row, rulesOf: (site: string) => SiteRules | undefined): Row {
  if ('accept' in row) {
    const { event } = row.accept;
    const clean = cleanEvent(event, rulesOf(event.site) ?? noRules);
    return clean === event ? row : { accept: { ...row.accept, event: clean } };
  }
  const { reject } = row;
  const rules = rulesOf(reject.site) ?? noRules;
  return { reject: { ...reject, reason: redactText(reject.reason), event: cleanText(reject.event, rules) } };
}

/** The same event where there is nothing to take out. */
export function cleanEvent(event: MilepostEvent, rules: SiteRules): MilepostEvent {
  const { page, params, name, consent, user_id: user } = event;
  const allowed = mayLeaveOf(rules.query, adsAllowed(consent));
  const url = redactAddress(withAllowedQuery(page.url, allowed));
  const referrer = redactAddress(withAllowedQuery(page.referrer, allowed));
  const title = redactText(page.title);
  const language = redactText(page.language);
  const cleanParams = withoutPersonalData(params, name, rules);
  // An address or a number of a person is no id.
  const named = user === undefined || idOrHash.test(user) || redactText(user) === user;
  if (
    url === page.url &&
    referrer === page.referrer &&
    title === page.title &&
    language === page.language &&
    cleanParams === params &&
    named
  )
    return event;
  const { user_id: _, ...rest } = event;
  return {
    ...rest,
    ...(named && user !== undefined && { user_id: user }),
    flags: event.flags.includes('redacted') ? event.flags : [...event.flags, 'redacted'],
    page: { ...page, url, referrer, title, language },
    params: cleanParams,
  };
}

/** Ids of ad clicks need consent to advertising, where the site asks for that at all. */
function adsAllowed(consent: MilepostEvent['consent']): boolean {
  const { ad_storage: said } = consent;
  return said === undefined || said === 'granted';
}

function withoutPersonalData(
  params: MilepostEvent['params'],
  event: string,
  { raw }: SiteRules,
): MilepostEvent['params'] {
  let clean: MilepostEvent['params'] | undefined;
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string' || (raw.size > 0 && raw.has(`${event} ${name}`))) continue;
    const text = redactParam(value);
    if (text === value) continue;
    clean ??= { ...params };
    clean[name] = text;
  }
  return clean ?? params;
}

/** A text, an address, or a part of one, which is encoded: a + is a space there. */
function redactParam(value: string): string {
  if (idOrHash.test(value)) return value;
  if (value.includes('://')) return redactAddress(value);
  const text = redactText(value);
  return /[%+]/.test(text) ? redactAddress(text) : text;
}

/** What was put aside, as JSON: texts and names of fields alike. */
function cleanText(text: string, rules: SiteRules): string {
  const allowed = mayLeaveOf(rules.query, false);
  const clean = (value: unknown, depth: number): unknown => {
    if (depth > deepest) return null;
    if (typeof value === 'string') {
      const address = /^https?:\/\//.test(value);
      return address ? redactAddress(withAllowedQuery(value, allowed)) : redactParam(value);
    }
    if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [redactText(name), clean(each, depth + 1)]),
    );
  };
  try {
    return JSON.stringify(clean(JSON.parse(text), 0));
  } catch {
    return '"could not be read"';
  }
}
