/** Promises of the types: what must not compile is marked, and what two places say alike is checked to agree. */
import type { XStatic } from 'typebox/schema';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { validators } from '../build/validators.js';
import type { SettingsOf, TriggerDefinition } from './definition';
import type { EventBatch, MilepostEvent } from './event';
import type { eventBatchSchema, eventSchema } from './event.schema';
import type { Problem } from './problem';
import type { Rule, RuleSet, Variable } from './ruleset/types';

const event: MilepostEvent = {
  id: '01930000-0000-7000-8000-000000000000',
  site: 'mp_4k7q2x9d00',
  container: '0123456789ab',
  rule: 'add-to-cart',
  name: 'add_to_cart',
  page_id: '01930000-0000-7000-8000-000000000001',
  seq: 1,
  created_at: 1,
  consent: { analytics_storage: 'granted' },
  rollout: { state: 'live', percent: 100 },
  flags: [],
  page: { url: 'https://shop.example/', title: '', referrer: '', width: 1, height: 1, language: 'en' },
  params: { item_name: 'Mug', price: 12, gift: false },
};

describe('the event’s schema and type', () => {
  it('agree on what an event is', () => {
    expectTypeOf<keyof XStatic<typeof eventSchema>>().toEqualTypeOf<keyof MilepostEvent>();
    expectTypeOf<MilepostEvent>().toExtend<XStatic<typeof eventSchema>>();
    expectTypeOf<EventBatch>().toExtend<XStatic<typeof eventBatchSchema>>();
    expect(validators.event(event)).toBe(true);
    expect(validators.eventBatch({ sent_at: 1, attempt: 1, events: [event] })).toBe(true);
  });

  it.each([
    ['id', 'not-a-uuid'],
    ['seq', -1],
    ['name', ''],
    ['consent', { analytics_storage: 'maybe' }],
    ['params', { nested: {} }],
    ['params', { long: 'x'.repeat(1025) }],
    ['rollout', { state: 'draft', percent: 100 }],
    ['created_at', '1'],
  ])('refuse %s of another kind: %j', (key, value) => {
    expect(validators.event({ ...event, [key]: value })).toBe(false);
  });

  it.each(Object.keys(event))('refuse an event without %s', (key) => {
    const { [key as keyof MilepostEvent]: _, ...rest } = event;
    expect(validators.event(rest)).toBe(false);
  });
});

describe('the rule set’s types', () => {
  it('hold what the schema says', () => {
    // @ts-expect-error a rule has triggers, not one trigger
    const one: Rule = { id: 'r', trigger: { type: 'click', settings: {} }, event: 'e' };
    // @ts-expect-error a rollout is draft, shadow or live
    const off: Rule = { id: 'r', triggers: [], event: 'e', rollout: { state: 'off' } };
    // @ts-expect-error nothing is counted per week
    const weekly: Rule = { id: 'r', triggers: [], event: 'e', frequency: { limit: 1, per: 'week' } };
    // @ts-expect-error a variable has settings
    const bare: Variable = { id: 'v', type: 'cookie' };
    // @ts-expect-error a rule set has a format
    const nameless: Partial<RuleSet> & Pick<RuleSet, 'format'> = { name: 'Shop' };
    // @ts-expect-error absent is left out, not undefined
    const empty: Rule = { id: 'r', triggers: [], event: 'e', name: undefined };
    // @ts-expect-error a problem says how bad it is
    const mild: Problem = { code: 'x', path: '', message: '' };
    expect([one, off, weekly, bare, nameless, empty, mild]).toHaveLength(7);
  });

  it('derive settings from their definition', () => {
    const click = {
      settings: {
        type: 'object',
        required: ['target'],
        properties: { target: { type: 'string' }, button: { type: 'string', enum: ['main', 'any'] } },
      },
    } as const satisfies Pick<TriggerDefinition, 'settings'>;
    type ClickSettings = SettingsOf<typeof click>;
    expectTypeOf<ClickSettings['target']>().toEqualTypeOf<string>();
    expectTypeOf<ClickSettings['button']>().toEqualTypeOf<'main' | 'any' | undefined>();
    // @ts-expect-error the target is required
    const settings: ClickSettings = { button: 'any' };
    expect(settings).toBeDefined();
  });
});
