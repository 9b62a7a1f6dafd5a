/** Which texts of a visit are personal because of where they came from. */
import type { Catalog } from '../definition';
import type { TraceEntry } from '../trace';
import type { MaskKind } from './mask';
import type { Visit } from './visit';

const kindsOfTypes: Readonly<Record<string, MaskKind>> = {
  cookie: 'storage',
  storage: 'storage',
  query: 'query',
};
/** Parts of a page's address that hold the query, or may. */
const queryParts = ['query', 'fragment'];
/** What a trigger read from what somebody typed, chose or searched for. */
const typed = ['search_term', 'field_choice'];

/** Variables that read the visitor's device, the address or a field, by name, with the kind they are of. */
export function kindOfVariables(visit: Visit, catalog: Catalog): Map<string, MaskKind> {
  const kinds = new Map<string, MaskKind>(typed.map((name) => [name, 'fields']));
  const add = (name: string, type: string, settings: Readonly<Record<string, unknown>>) => {
    const part = settings['part'];
    const kind = Object.hasOwn(kindsOfTypes, type)
      ? kindsOfTypes[type]
      : (type === 'page' && queryParts.includes(String(part))) ||
          (type === 'campaign' && part === 'click-id-value')
        ? 'query'
        : type === 'occurrence' && typed.includes(String(settings['field']))
          ? 'fields'
          : undefined;
    if (kind) kinds.set(name, kind);
  };
  for (const [name, { type, settings }] of Object.entries(catalog.builtins)) add(name, type, settings);
  for (const { ruleSet } of visit.drafts)
    for (const { id, type, settings } of ruleSet.variables ?? []) add(id, type, settings ?? {});
  return kinds;
}

/** Keys under which pages and events say who somebody is, and things of which everything does. */
const whoKey =
  /^(?:(?:user|visitor|session|client|customer|member|account|subscriber|patient|order_?customer)[-_ ]?(?:id|key|number|name|hash)|(?:first|last|full|sur|given|family|nick|user)[-_ ]?name|e?-?mail(?:[-_ ]?address)?|phone(?:[-_ ]?number)?|tel|mobile|birth(?:day|date|[-_ ]?date)?|street|address[-_ ]?\d?|zip|post(?:al)?[-_ ]?code|iban|vat[-_ ]?id)$/i;
const whoThing =
  /^(?:user|visitor|customer|member|account|profile|person|subscriber|billing|shipping|contact|user[-_ ]?(?:data|properties|info))$/i;

/** Whether what stands under this key says who somebody is. */
export function tellsWho(key: string): boolean {
  return whoKey.test(key) || whoThing.test(key);
}

/** Names of query parameters that say where a visit came from and how a list is shown, not who somebody is. */
const impersonal =
  /^(?:utm_(?:source|medium|campaign|content|term|id)|page|sort|order|lang|locale|currency|view|size|color|colour|category|filter|tab)$/i;
// Shorter ones are found in every other text; their own value is taken out all the same.
const leastLength = 3;
const plainWords = new Set([
  'true',
  'false',
  'null',
  'undefined',
  'none',
  'yes',
  'granted',
  'denied',
  'unknown',
]);

/** Texts that have to go wherever they turn up, with the kind that asks for it. */
export function collectSecrets(
  visit: Visit,
  variables: ReadonlyMap<string, MaskKind>,
): Map<string, MaskKind> {
  const secrets = new Map<string, MaskKind>();
  const add = (value: unknown, kind: MaskKind): void => {
    if (typeof value === 'number') add(String(value), kind);
    else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) add(one, kind);
    else if (typeof value === 'string') {
      const text = value.trim();
      const short = /^\d+$/.test(text) ? text.length < 5 : text.length < leastLength;
      if (!short && text.length <= 500 && !plainWords.has(text.toLowerCase()) && !secrets.has(text))
        secrets.set(text, kind);
    }
  };
  const seen = new Set<string>();
  const addQueries = (value: unknown): void => {
    if (typeof value === 'string') {
      if (seen.has(value)) return;
      seen.add(value);
      for (const text of queryValues(value)) add(text, 'query');
    } else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) addQueries(one);
  };
  const addWho = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value))
      if (tellsWho(key)) add(one, 'ids');
      else addWho(one);
  };
  const entries = visit.recorded.map(({ entry }) => entry);
  // First what somebody typed or what their device keeps: an address may only repeat it.
  for (const entry of entries) {
    if ('data' in entry && entry.data)
      for (const [name, value] of Object.entries(entry.data)) {
        const kind = variables.get(name) ?? (isTyped(entry, value) ? 'fields' : undefined);
        if (kind) add(value, kind);
      }
    if ('values' in entry)
      for (const [name, value] of Object.entries(entry.values ?? {})) {
        const kind = variables.get(name);
        if (kind && kind !== 'query') add(value, kind);
        else addWho(value);
      }
    if (entry.kind === 'push') addWho(entry.entry);
    if (entry.kind === 'rule') addWho(entry.event?.params);
    if (entry.kind === 'delivery' && entry.request)
      addWho('call' in entry.request ? entry.request.arguments : parsed(entry.request.body));
  }
  for (const entry of entries) {
    if ('url' in entry) addQueries(entry.url);
    if ('chain' in entry) addQueries(entry.chain?.map(({ attributes }) => attributes));
    if (entry.kind === 'page' && entry.referrer) addQueries(entry.referrer);
    if ('values' in entry)
      for (const [name, value] of Object.entries(entry.values ?? {})) {
        if (variables.get(name) !== 'query') addQueries(value);
        else if (typeof value === 'string' && value.includes('='))
          addQueries(`?${value.replace(/^[?#]/, '')}`);
        else add(value, 'query');
      }
  }
  return secrets;
}

/** What a gesture brings along as text is what was chosen in a list or typed. */
function isTyped(entry: TraceEntry, value: unknown): boolean {
  return entry.kind === 'gesture' && typeof value === 'string';
}

/** Values in the query of an address, decoded, without those that say nothing about a person. */
function queryValues(address: string): string[] {
  const values: string[] = [];
  for (const [, name = '', value = ''] of address.matchAll(
    /[?&#;]([^\s=&#?;]{1,200})=([^\s&#;"'<>]{1,2000})/g,
  )) {
    if (impersonal.test(name)) continue;
    values.push(value, decoded(value));
  }
  return values;
}

/** A body that is JSON as text is read as JSON. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
