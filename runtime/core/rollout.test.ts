import { expect, it } from 'vitest';
import type { Rollout, RuleSet } from '../../shared/ruleset/types';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';
import { newVisitors, remembering, storedVisitor } from '../../test/support/visitor';
import { hash } from '../lib/hash';

newVisitors();

function rolledOut(rollout: Rollout, wanted: Parameters<typeof oneRule>[1] = {}): RuleSet {
  const ruleSet = oneRule({ type: 'page-view', settings: {} }, wanted);
  ruleSet.rules[0]!.rollout = rollout;
  return remembering(ruleSet);
}

it('decides once for a visitor, by an id that is kept from the first page on', async () => {
  const page = await runContainer({ ruleSet: rolledOut({ state: 'live', percent: 50 }) });
  const { i } = storedVisitor() as { i: string };
  const share = () => page.events.filter(({ event }) => event === 'noticed').length;
  const inside = hash(i) % 10_000 < 5_000;
  for (const path of ['/second', '/third', '/fourth']) {
    expect(share()).toBe(inside ? 1 : 0);
    await page.load(path);
    expect(storedVisitor()).toMatchObject({ i });
  }
});

it('says on each event how many it stands for', async () => {
  const destinations = [{ id: 'reports', type: 'collector', settings: {}, consent: [] }];
  for (const percent of [99.99, 100]) {
    const page = await runContainer({ ruleSet: rolledOut({ state: 'shadow', percent }, { destinations }) });
    await expect.poll(async () => (await page.batches()).length, { timeout: 5000 }).toBe(1);
    expect((await page.batches())[0]!.events).toMatchObject([
      { rollout: { state: 'shadow', percent }, flags: percent < 100 ? ['sampled'] : [] },
    ]);
  }
});
