/** What a vendor is told of the person: only what rules name, e-mail and phone as hashes, nothing that the page did not say. */
import { createHash } from 'node:crypto';
import type { Forwarded, Settings } from './protocol';
import { textOf } from './protocol';

export interface Person {
  /** SHA-256, lower-case hex. */
  email?: string;
  phone?: string;
  /** SHA-256 of the site's own id of the person, or of our visitor's. */
  externalId?: string;
  clickId?: string;
  browserId?: string;
  userAgent?: string;
}

const paramFields = [
  'emailParam',
  'phoneParam',
  'clickIdParam',
  'browserIdParam',
  'clientIdParam',
  'sessionIdParam',
];
const hashed = /^[0-9a-f]{64}$/i;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `clickKey`: the parameter of a page's address in which the vendor's clicks arrive, such as `fbclid`. */
export function personOf({ event, userAgent }: Forwarded, settings: Settings, clickKey?: string): Person {
  const email = said(event.params, settings, 'emailParam');
  const phone = said(event.params, settings, 'phoneParam');
  const id = event.user_id ?? event.visitor_id;
  const clickId = said(event.params, settings, 'clickIdParam') || clickOf(event.page.url, clickKey);
  const browserId = said(event.params, settings, 'browserIdParam');
  return {
    ...(email && { email: hashed.test(email) ? email.toLowerCase() : sha256(email.toLowerCase()) }),
    // Vendors differ in how a number is to be written before it is hashed: only whoever hashed it knows.
    ...(hashed.test(phone) && { phone: phone.toLowerCase() }),
    ...(id && { externalId: sha256(id) }),
    ...(clickId && { clickId }),
    ...(browserId && { browserId }),
    ...(userAgent && { userAgent }),
  };
}

/** Parameters that tell of the person: they go nowhere but there. */
export function personalParams(settings: Settings): ReadonlySet<string> {
  return new Set(paramFields.map((field) => textOf(settings, field)).filter(Boolean));
}

export function said(params: Readonly<Record<string, unknown>>, settings: Settings, field: string): string {
  const name = textOf(settings, field);
  const value = name && Object.hasOwn(params, name) ? params[name] : undefined;
  return value === undefined ? '' : String(value).trim();
}

function clickOf(url: string, key: string | undefined): string {
  if (!key || !URL.canParse(url)) return '';
  return new URL(url).searchParams.get(key) ?? '';
}

/** The event's worth: what its parameters say, else what the plan says. Both or neither, as vendors ask. */
export function worthOf({ event, params }: Forwarded): { value: number; currency: string } | undefined {
  // As vendors call it, whose name the parameter has by now.
  const said = params['value'] ?? params['price'] ?? params['revenue_value'] ?? event.value;
  const value = Number(said ?? Number.NaN);
  const currency = String(params['currency'] ?? event.currency ?? '').toUpperCase();
  return Number.isFinite(value) && /^[A-Z]{3}$/.test(currency) ? { value, currency } : undefined;
}

/** Objects without what is not there: vendors take no null. */
export function filled<T extends Record<string, unknown>>(object: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}

/** Hashes and ids go as lists of one at most vendors. */
export function listOf(value: string | undefined): string[] | undefined {
  return value ? [value] : undefined;
}

/** `content_ids` and the like are lists; a rule reads one text. */
export function idsOf(value: string | number | boolean | undefined): string[] | undefined {
  if (value === undefined || value === '') return undefined;
  return String(value)
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}
