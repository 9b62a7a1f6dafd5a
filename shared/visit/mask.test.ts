import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { shopPersonal, shopVisit } from '../../test/support/visits';
import type { TraceEntry } from '../trace';
import { serializeVisit } from './file';
import { type MaskKind, maskKinds, maskMark, maskVisit } from './mask';
import type { Recorded, Visit } from './visit';

test('a masked file holds nothing personal, whatever it was and wherever it stood', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const word = (least: number, most: number) =>
    fc.array(fc.constantFrom(...letters), { minLength: least, maxLength: most }).map((all) => all.join(''));
  // A mark of its own, so that it is not by chance a word of the page.
  const odd = fc
    .tuple(word(3, 8), fc.integer({ min: 100, max: 999 }))
    .map(([text, number]) => `Zq${text}-${number}`);
  const digits = (count: number) =>
    fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count })
      .map((all) => all.join(''));
  const card = digits(14).map((first) => {
    const body = `4${first}`;
    const sum = [...body].reverse().reduce((total, digit, place) => {
      const doubled = Number(digit) * (place % 2 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    const all = body + String((10 - (sum % 10)) % 10);
    return all.replace(/(\d{4})(?=\d)/g, '$1 ');
  });
  const seeded = fc.record({
    email: fc.tuple(word(2, 10), word(2, 10)).map(([name, host]) => `${name}.zq@${host}.example`),
    phone: digits(9).map((number) => `+49 30 ${number}`),
    card,
    query: odd,
    cookie: odd,
    search: fc.tuple(odd, odd).map((both) => both.join(' ')),
    user: odd,
  });
  fc.assert(
    fc.property(seeded, (personal) => {
      const visit = shopVisit({ moments: 26, personal });
      const text = serializeVisit(maskVisit(visit, catalog).visit);
      for (const one of Object.values(personal)) {
        expect(text).not.toContain(one);
        expect(text).not.toContain(encodeURIComponent(one));
      }
    }),
    { numRuns: 40 },
  );
});

const visit = shopVisit();
const entries = ({ recorded }: Visit) => recorded.map(({ entry }) => entry);

test('a value that was taken out is unknown, and a part of a text is marked', () => {
  const masked = entries(maskVisit(visit, catalog).visit);
  const page = masked.find((entry) => entry.kind === 'page');
  expect(page).toMatchObject({
    url: `http://localhost:7071/?ref=${maskMark}`,
    values: {
      page_path: '/',
      page_url: { masked: true },
      page_query: { masked: true },
      login: { masked: true },
    },
  });
  const click = masked.find((entry) => entry.kind === 'gesture' && entry.gesture === 'click');
  expect(click).toMatchObject({ chain: [{ attributes: { title: `Mail ${maskMark}` } }, {}, {}] });
  const search = masked.find((entry) => entry.kind === 'rule' && entry.rule === 'shop-search');
  expect(search).toMatchObject({
    clauses: [{ met: true }, { met: true, saw: '/search' }, { met: true, saw: { masked: true } }],
    event: { params: { search_term: { masked: true } } },
  });
});

test('rules, clauses and numbers stay as they were', () => {
  const masked = maskVisit(visit, catalog).visit;
  expect(masked.drafts[0]?.ruleSet.rules).toEqual(visit.drafts[0]?.ruleSet.rules);
  expect(masked.drafts[0]?.clauses).toEqual(visit.drafts[0]?.clauses);
  expect(masked.recorded.map(({ load, draft, entry: { kind, at } }) => [load, draft, kind, at])).toEqual(
    visit.recorded.map(({ load, draft, entry: { kind, at } }) => [load, draft, kind, at]),
  );
  expect(masked.masked).toBe(true);
  expect(visit).toEqual(shopVisit());
});

test.each<[MaskKind, string]>([
  ['email', shopPersonal.email],
  ['phone', shopPersonal.phone],
  ['query', shopPersonal.query],
  ['storage', shopPersonal.cookie],
  ['fields', shopPersonal.search],
])('leaves %s in when it is not asked to go', (kind, held) => {
  const kinds = new Set(maskKinds.filter((one) => one !== kind && one !== 'ids'));
  expect(serializeVisit(maskVisit(visit, catalog, kinds).visit)).toContain(held);
});

test('says how much of each kind there was, whether or not it goes', () => {
  for (const kinds of [undefined, new Set<MaskKind>()]) {
    const { found } = maskVisit(visit, catalog, kinds);
    // The shop's own phone number is one too.
    expect(found).toMatchObject({ email: 1, phone: 2, card: 1, storage: 1, fields: 1 });
  }
});

test('what a destination said back is masked too', () => {
  const body = { echo: [`from ${shopPersonal.email}`], status: 'ok' };
  const entry: TraceEntry = { kind: 'answer', at: 1, deliveries: [1], answer: { status: 200, body } };
  const answered: Visit = { ...visit, recorded: [...visit.recorded, { load: 1, draft: 0, entry }] };
  expect(entries(maskVisit(answered, catalog).visit).at(-1)).toEqual({
    ...entry,
    answer: { status: 200, body: { echo: [{ masked: true }], status: 'ok' } },
  });
});

test('what is called after who somebody is goes, wherever it was read', () => {
  const values = { customer_id: 'Zq-4711', first_name: null, plan: 'pro' };
  const entry: TraceEntry = { kind: 'push', at: 1, layer: 'dataLayer', entry: {}, values, url: '/' };
  const rule: TraceEntry = {
    kind: 'rule',
    at: 2,
    occurrence: 1,
    rule: 'r',
    fired: true,
    clauses: [],
    event: { name: 'e', params: { email_address: 'nobody', plan: 'pro' }, flags: [] },
  };
  const told = [entry, rule].map((one): Recorded => ({ load: 1, draft: -1, entry: one }));
  const masked = entries(maskVisit({ ...visit, recorded: told }, catalog).visit);
  expect(masked).toMatchObject([
    { values: { customer_id: { masked: true }, first_name: null, plan: 'pro' } },
    { event: { params: { email_address: { masked: true }, plan: 'pro' } } },
  ]);
});

test('masking what is masked changes nothing', () => {
  const once = maskVisit(visit, catalog).visit;
  expect(maskVisit(once, catalog).visit).toEqual(once);
});
