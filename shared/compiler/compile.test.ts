import { beforeAll, describe, expect, it } from 'vitest';
import { toolchain } from '../../test/support/compile';
import type { RuleSet } from '../ruleset/types';
import { compile } from './compile';

const options = { container: 'mp_abcdefghij', server: 'https://milepost.example' };

function ruleSet(changes: Partial<RuleSet> = {}): RuleSet {
  return {
    format: 1,
    name: 'Test',
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: [{ name: 'bought' }, { name: 'looked' }] },
    targets: [
      { id: 'buy', selector: '#buy' },
      { id: 'says', selector: 'button', guards: [{ read: 'text', equals: 'Add to cart' }] },
    ],
    rules: [
      {
        id: 'one',
        triggers: [{ type: 'click', settings: { target: 'buy' } }],
        conditions: {
          all: [
            { variable: 'page_path', operator: 'starts-with', value: '/p/' },
            {
              any: [
                { variable: 'page_host', operator: 'equals', value: 'a' },
                { not: { variable: 'click_text', operator: 'is-set' } },
              ],
            },
          ],
        },
        event: 'bought',
        frequency: { limit: 1, per: 'page' },
      },
      { id: 'two', triggers: [{ type: 'click', settings: { target: 'says' } }], event: 'looked' },
    ],
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: {}, pending: 'queue' },
    ...changes,
  };
}

async function compiled(document: RuleSet, preview = false) {
  const result = await compile(document, { ...options, preview }, await toolchain());
  if (!result.container) throw new Error(JSON.stringify(result.problems));
  return result.container;
}

// esbuild starts with the first build, which takes its time on a busy machine.
beforeAll(async () => void (await compiled(ruleSet())), 60_000);

describe('compile', { timeout: 20_000 }, () => {
  it('gives the same bytes for the same inputs, whatever the order of keys', async () => {
    const one = await compiled(ruleSet());
    const { rules, destinations, ...rest } = ruleSet();
    const other = await compiled({ destinations, rules, ...rest });
    expect(other.hash).toBe(one.hash);
    expect(other.code).toBe(one.code);
    expect(one.integrity).toMatch(/^sha256-/);
  });

  it('gives other bytes for another container or server', async () => {
    const one = await compiled(ruleSet());
    const { container } = await compile(
      ruleSet(),
      { ...options, container: 'mp_zzzzzzzzzz' },
      await toolchain(),
    );
    expect(container?.hash).not.toBe(one.hash);
    expect(container?.build).not.toBe(one.build);
  });

  it('numbers clauses depth first and says where each stands', async () => {
    const { clauses } = await compiled(ruleSet());
    expect(clauses['one']).toEqual([
      '/rules/0/triggers/0',
      '/rules/0/conditions/all/0',
      '/rules/0/conditions/all/1',
      '/rules/0/conditions/all/1/any/0',
      '/rules/0/conditions/all/1/any/1',
      '/rules/0/conditions/all/1/any/1/not',
      '/rules/0/frequency',
    ]);
  });

  it('has the same entry for live and traced builds', async () => {
    expect((await compiled(ruleSet(), true)).entry).toBe((await compiled(ruleSet())).entry);
  });

  it('says whose every byte is', async () => {
    const { bytes, modules, rules } = await compiled(ruleSet());
    const owned = [...modules, ...rules].reduce((sum, { raw }) => sum + raw, 0);
    // The wrapper round the bundle belongs to nobody.
    expect(bytes.raw - owned).toBeLessThan(40);
    expect(rules.map(({ id }) => id)).toEqual(['one', 'two']);
    for (const { raw, estimated } of rules) {
      expect(raw).toBeGreaterThan(20);
      expect(estimated).toBeGreaterThan(5);
    }
  });

  it('leaves out rules that are off, drafts, rolled out to nobody or can never fire', async () => {
    const rule = ruleSet().rules[1]!;
    const never = {
      all: [
        { variable: 'page_path', operator: 'equals', value: '/a' },
        { variable: 'page_path', operator: 'equals', value: '/b' },
      ],
    };
    const { rules } = await compiled(
      ruleSet({
        rules: [
          ...ruleSet().rules,
          { ...rule, id: 'off', enabled: false },
          { ...rule, id: 'draft', rollout: { state: 'draft' } },
          { ...rule, id: 'nobody', rollout: { state: 'live', percent: 0 } },
          { ...rule, id: 'never', conditions: never },
        ],
      }),
    );
    expect(rules.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('sends shadow events to no other server', async () => {
    const { entry } = await compiled(
      ruleSet({
        rules: [{ ...ruleSet().rules[1]!, rollout: { state: 'shadow' } }],
        destinations: [
          { id: 'layer', type: 'data-layer', settings: {} },
          { id: 'reports', type: 'collector', settings: {} },
        ],
        consent: { default: { analytics_storage: 'granted' }, pending: 'queue' },
      }),
    );
    expect(entry).not.toContain('dataLayerDestination');
    expect(entry).toContain('collectorDestination');
  });

  it('lists the hosts a container contacts', async () => {
    const { hosts } = await compiled(
      ruleSet({
        destinations: [
          { id: 'reports', type: 'collector', settings: {} },
          { id: 'ga', type: 'ga4', settings: { measurementId: 'G-ABC1234567' } },
        ],
        consent: { default: { analytics_storage: 'granted' }, pending: 'queue' },
      }),
    );
    expect(hosts).toContain('https://milepost.example');
    expect(hosts.length).toBeGreaterThan(1);
  });

  it('compiles nothing while an error stops publishing, and a preview without the rule that has it', async () => {
    const broken = ruleSet();
    broken.rules.push({
      id: 'broken',
      triggers: [{ type: 'click', settings: { target: '#[' } }],
      event: 'bought',
    });
    const result = await compile(broken, options, await toolchain());
    expect(result.container).toBeUndefined();
    expect(result.problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect((await compiled(broken, true)).rules.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('keeps texts from ending the string, the script or the line they stand in', async () => {
    const nasty = `'"\\</script><!--\u2028\u2029\`\${x}`;
    const document = ruleSet();
    document.rules[1]!.params = { text: nasty, ['__proto__x']: 'y', ends_: 'z' };
    const { code, entry } = await compiled(document);
    expect(code).not.toContain('</script');
    expect(entry).not.toContain('</script');
    // A parameter's name is sent: the minifier must not take it for one of ours.
    expect(code).toContain('ends_');
    // It still parses, as one script without an early end.
    expect(() => new Function(code)).not.toThrow();
  });
});
