import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import {
  arrange,
  type Column,
  columnsOf,
  neighbourOf,
  placeInWords,
  placeOfEvent,
  stepOf,
  withEventAt,
} from './board';

const stages = ['interest', 'intent', 'conversion'];
const setOf = (events: [name: string, stage?: string | undefined][]): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: stages.map((id) => ({ id, name: id.toUpperCase() })),
    events: events.map(([name, stage]) => (stage === undefined ? { name } : { name, stage })),
  },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
});
const shop = setOf([
  ['view', 'interest'],
  ['buy', 'conversion'],
  ['read', 'interest'],
  ['share', 'interest'],
  ['lost', 'gone'],
]);
const names = (columns: readonly Column[]) => columns.map(({ events }) => events.join(' '));

describe('the board', () => {
  it('has a column per stage, and one for events whose stage is not there', () => {
    expect(names(columnsOf(shop))).toEqual(['view read share', '', 'buy', 'lost']);
    expect(columnsOf(setOf([['view', 'interest']]))).toHaveLength(3);
  });

  it('says where an event stands', () => {
    const columns = columnsOf(shop);
    expect(placeInWords(columns, 'read')).toBe('position 2 of 3 in INTEREST');
    expect(placeInWords(columns, 'lost')).toBe('position 1 of 1 in No stage');
  });

  it('moves an event step by step, to the next column at the same height', () => {
    const columns = columnsOf(shop);
    expect(stepOf(columns, 'read', 'up')).toEqual({ column: 'interest', index: 0 });
    expect(stepOf(columns, 'share', 'down')).toBeUndefined();
    expect(stepOf(columns, 'share', 'right')).toEqual({ column: 'intent', index: 0 });
    expect(stepOf(columns, 'view', 'left')).toBeUndefined();
  });

  it('goes from card to card, past empty columns', () => {
    const columns = columnsOf(shop);
    expect(neighbourOf(columns, 'share', 'right')).toBe('buy');
    expect(neighbourOf(columns, 'buy', 'left')).toBe('view');
    expect(neighbourOf(columns, 'view', 'last')).toBe('share');
    expect(neighbourOf(columns, 'view', 'up')).toBeUndefined();
  });

  it('keeps what an event says of a stage that is not there, until it is moved to one', () => {
    const inside = arrange(shop, withEventAt(columnsOf(shop), 'lost', { column: '', index: 0 }), 'lost');
    expect(inside).toBe(shop);
    const moved = arrange(shop, withEventAt(columnsOf(shop), 'lost', { column: 'intent', index: 0 }), 'lost');
    expect(moved.plan.events.at(-1)).toEqual({ name: 'lost', stage: 'intent' });
  });

  it('stands as it was arranged, with every other event where it was', () => {
    const event = fc.record({ stage: fc.constantFrom(...stages, undefined) });
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom(...stages),
        fc.nat(12),
        (made, which, column, index) => {
          const ruleSet = setOf(made.map(({ stage }, at) => [`e${at}`, stage]));
          const name = `e${which % made.length}`;
          const wanted = withEventAt(columnsOf(ruleSet), name, { column, index });
          const after = arrange(ruleSet, wanted, name);
          const still = wanted.filter(({ id, events }) => id !== '' || events.length > 0);
          expect(columnsOf(after)).toEqual(still);
          const rest = (one: RuleSet) => one.plan.events.filter((each) => each.name !== name);
          expect(rest(after)).toEqual(rest(ruleSet));
          expect(placeOfEvent(columnsOf(after), name)?.column).toBe(column);
        },
      ),
    );
  });
});
