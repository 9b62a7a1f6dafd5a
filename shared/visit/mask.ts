/** Takes personal data out of a visit before it is shared. What was taken out of a value reads `{ masked: true }`: unknown, never false. */
import type { Catalog } from '../definition';
import type { RuleSet } from '../ruleset/types';
import type { Answer, TraceEntry } from '../trace';
import { collectSecrets, kindOfVariables, tellsWho } from './maskSecrets';
import { type Texts, textMasker } from './maskTexts';
import type { Draft, Recorded, Visit } from './visit';

export { maskMark } from './maskTexts';

/** What counts as personal, in the order in which a person is asked. */
export const maskKinds = ['email', 'phone', 'card', 'query', 'storage', 'fields', 'ids'] as const;
export type MaskKind = (typeof maskKinds)[number];

export interface MaskedVisit {
  visit: Visit;
  /** How many different texts of each kind were found, masked or not. */
  found: Record<MaskKind, number>;
}

/**
 * A copy without the kinds named; the visit itself stays as it is. Cookies, storage, query values and typed texts are taken out
 * wherever they turn up again, such as in a page's title or in a request.
 */
export function maskVisit(
  visit: Visit,
  catalog: Catalog,
  kinds: ReadonlySet<MaskKind> = new Set(maskKinds),
): MaskedVisit {
  const variables = kindOfVariables(visit, catalog);
  const secrets = collectSecrets(visit, variables);
  const texts = textMasker(secrets, kinds);
  const mask = new Masker(texts, kinds, variables);
  const masked: Visit = {
    ...visit,
    ...(visit.name !== undefined && { name: texts.mask(visit.name) }),
    masked: visit.masked || kinds.size > 0,
    drafts: visit.drafts.map((draft) => maskDraft(draft, texts)),
    recorded: visit.recorded.map(
      (one): Recorded => ({ ...one, entry: mask.entry(one.entry, visit.drafts[one.draft]) }),
    ),
  };
  return { visit: masked, found: texts.found() };
}

const taken = { masked: true } as const;

class Masker {
  constructor(
    private readonly texts: Texts,
    private readonly kinds: ReadonlySet<MaskKind>,
    private readonly variables: ReadonlyMap<string, MaskKind>,
  ) {}

  entry(entry: TraceEntry, draft: Draft | undefined): TraceEntry {
    const text = (one: string) => this.texts.mask(one);
    switch (entry.kind) {
      case 'page':
        return {
          ...entry,
          url: text(entry.url),
          title: text(entry.title),
          ...(entry.referrer !== undefined && { referrer: text(entry.referrer) }),
          ...this.values(entry),
        };
      case 'occurrence':
      case 'gesture':
        return {
          ...entry,
          url: text(entry.url),
          ...(entry.element && { element: this.words(entry.element) }),
          ...(entry.chain && { chain: entry.chain.map((one) => this.words(one)) }),
          ...(entry.data && { data: this.data(entry.data, entry.kind === 'gesture') }),
          ...this.values(entry),
        } as TraceEntry;
      case 'rule':
        return {
          ...entry,
          clauses: entry.clauses.map((clause, index) =>
            clause && 'saw' in clause
              ? { ...clause, saw: this.seen(clause.saw, draft, entry.rule, index) }
              : clause,
          ),
          ...(entry.event && {
            event: { ...entry.event, params: this.data(entry.event.params) as typeof entry.event.params },
          }),
          ...(entry.error !== undefined && { error: text(entry.error) }),
        };
      case 'delivery': {
        const { request, answer } = entry;
        return {
          ...entry,
          ...(request && {
            request:
              'call' in request
                ? { ...request, arguments: request.arguments.map((one) => this.value(one)) }
                : { url: text(request.url), body: this.body(request.body) },
          }),
          ...(answer && { answer: this.answer(answer) }),
        };
      }
      case 'answer':
        return {
          ...entry,
          answer: this.answer(entry.answer),
          ...(entry.requests && { requests: entry.requests.map((one) => ({ ...one, url: text(one.url) })) }),
        };
      case 'push':
        return { ...entry, url: text(entry.url), entry: this.value(entry.entry), ...this.values(entry) };
      case 'targets':
        return {
          ...entry,
          url: text(entry.url),
          states: Object.fromEntries(
            Object.entries(entry.states).map(([target, state]) => [target, this.words(state)]),
          ),
        };
      case 'code':
        return { ...entry, ...(entry.error !== undefined && { error: text(entry.error) }) };
      case 'consent':
        return entry;
    }
  }

  /** Names, texts and attributes of elements stay texts: a part of them is replaced. */
  private words<T>(element: T): T {
    if (typeof element === 'string') return this.texts.mask(element) as T;
    if (Array.isArray(element)) return element.map((one) => this.words(one)) as T;
    if (typeof element !== 'object' || element === null) return element;
    return Object.fromEntries(
      Object.entries(element).map(([key, one]) => {
        // What selectors match by stays, unless it is plainly somebody's.
        if (key === 'tag' || key === 'classes' || key === 'id') return [key, this.texts.patterns(one)];
        return [key, this.words(one)];
      }),
    ) as T;
  }

  private values(entry: { values?: Record<string, unknown> }): { values?: Record<string, unknown> } {
    if (!entry.values) return {};
    return {
      values: Object.fromEntries(
        Object.entries(entry.values).map(([name, value]) => {
          return [
            name,
            this.isTaken(name, this.variables.get(name), value) ? this.take(value) : this.value(value),
          ];
        }),
      ),
    };
  }

  /** `typed`: everything in it is what somebody chose or typed. */
  private data(data: Record<string, unknown>, typed = false): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => {
        const kind = this.variables.get(name) ?? (typed && typeof value === 'string' ? 'fields' : undefined);
        return [
          this.texts.mask(name),
          this.isTaken(name, kind, value) ? this.take(value) : this.value(value),
        ];
      }),
    );
  }

  /** Because of where it came from, or of what it is called. */
  private isTaken(name: string, kind: MaskKind | undefined, value: unknown): boolean {
    if (value === null || value === undefined) return false;
    return (kind !== undefined && this.kinds.has(kind)) || (this.kinds.has('ids') && tellsWho(name));
  }

  /** What goes whole is looked through all the same: what is found does not depend on what goes. */
  private take(value: unknown): typeof taken {
    this.value(value);
    return taken;
  }

  private seen(saw: unknown, draft: Draft | undefined, rule: string, index: number): unknown {
    const name = draft && comparedVariable(draft, rule, index);
    const kind = name === undefined ? undefined : this.variables.get(name);
    return kind && this.kinds.has(kind) ? this.take(saw) : this.value(saw);
  }

  /** A value that holds something personal is taken out whole: half a text would be compared as if it were all of it. */
  private value(value: unknown): unknown {
    if (typeof value === 'string') return this.texts.mask(value) === value ? value : taken;
    if (typeof value === 'number') return this.texts.isSecret(String(value)) ? taken : value;
    if (Array.isArray(value)) return value.map((one) => this.value(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (this.kinds.has('ids') && tellsWho(key) && one !== null) return [key, this.take(one)];
        return [this.texts.mask(key), this.value(one)];
      }),
    );
  }

  /** Destinations say back what they were sent. */
  private answer(answer: Answer): Answer {
    return 'body' in answer ? { ...answer, body: this.body(answer.body) } : answer;
  }

  private body(body: unknown): unknown {
    if (typeof body !== 'string') return this.value(body);
    try {
      const parsed: unknown = JSON.parse(body);
      return JSON.stringify(this.value(parsed));
    } catch {
      return this.texts.mask(body);
    }
  }
}

function comparedVariable(draft: Draft, rule: string, index: number): string | undefined {
  let at: unknown = draft.ruleSet;
  for (const step of (draft.clauses[rule]?.[index] ?? '').split('/').slice(1))
    at = (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (typeof at !== 'object' || at === null) return undefined;
  const { variable } = ('not' in at ? at.not : at) as { variable?: unknown };
  return typeof variable === 'string' ? variable : undefined;
}

/** Words of the people who wrote the rules, and of the page in fingerprints. What rules compare with stays, or they would be others. */
const written = new Set([
  'name',
  'title',
  'notes',
  'owner',
  'description',
  'reason',
  'labels',
  'fingerprint',
]);

function maskDraft({ ruleSet, clauses }: Draft, texts: Texts): Draft {
  const walk = (value: unknown, inside: boolean): unknown => {
    if (typeof value === 'string') return inside ? texts.patterns(value) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, inside));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'settings' ? one : walk(one, inside || written.has(key)),
      ]),
    );
  };
  return { ruleSet: walk(ruleSet, false) as RuleSet, clauses };
}
