import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { newVisitors, remembering } from '../../../test/support/visitor';

newVisitors();

const seen = (settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'experiment', settings },
    { params: { experiment: '{{experiment_id}}', variation: '{{variation_id}}' } },
  );
const told = (page: RunningContainer) =>
  page.events
    .filter(({ event }) => event === 'noticed')
    .map(({ experiment, variation }) => [experiment, variation]);
const view = (id: string, variation = 'b') => ({
  event: 'experiment_viewed',
  experiment_id: id,
  variation_id: variation,
});

it('fires once for each experiment the data layer tells of, earlier ones included', async () => {
  const page = await runContainer({
    ruleSet: seen(),
    before: `dataLayer = [${JSON.stringify(view('hero'))}, { event: 'experiment_viewed' }, { event: 'other', experiment_id: 'x' }]`,
  });
  page.window.dataLayer!.push(view('hero'), view('price', 'c'));
  expect(told(page)).toEqual([
    ['hero', 'b'],
    ['price', 'c'],
  ]);
});

it('fires again on the next virtual page', async () => {
  const page = await runContainer({ ruleSet: seen() });
  page.window.dataLayer!.push(view('hero'));
  page.window.history.pushState(null, '', '/next');
  await pause(150);
  page.window.dataLayer!.push(view('hero'));
  expect(told(page)).toHaveLength(2);
});

it('does not where each counts once a session, on the next page either', async () => {
  const page = await runContainer({ ruleSet: remembering(seen({ per: 'session' })) });
  page.window.dataLayer!.push(view('hero'));
  expect(told(page)).toHaveLength(1);
  await page.load('/next');
  page.window.dataLayer!.push(view('hero'), view('price'));
  expect(told(page)).toEqual([['price', 'b']]);
});

it('reads other events and fields', async () => {
  const page = await runContainer({
    ruleSet: seen({ event: 'ab', experimentField: 'test.id', variationField: 'test.arm' }),
    before: 'dataLayer = [{ event: "ab", test: { id: 7, arm: 0 } }]',
  });
  expect(told(page)).toEqual([['7', '0']]);
});

it('asks VWO', async () => {
  const page = await runContainer({ ruleSet: seen({ provider: 'vwo' }) });
  const { VWO } = page.window as unknown as { VWO: [string, (data?: unknown[]) => void][] };
  const [name, hear] = VWO[0]!;
  expect(name).toBe('onVariationApplied');
  hear();
  hear(['vA', '12', '2']);
  hear(['vA', '12', '2']);
  expect(told(page)).toEqual([['12', '2']]);
});

it('asks Optimizely for what it has decided and will decide', async () => {
  const page = await runContainer({
    ruleSet: seen({ provider: 'optimizely' }),
    before: `heard = []; optimizely = {
      get: () => ({ getCampaignStates: () => ({ 1: { experiment: { id: '10' }, variation: { id: '11' } }, 2: {} }) }),
      push: (each) => heard.push(each) }`,
  });
  const { heard } = page.window as unknown as {
    heard: { type: string; filter: object; handler(event: object): void }[];
  };
  expect(heard).toMatchObject([
    { type: 'addListener', filter: { type: 'lifecycle', name: 'campaignDecided' } },
  ]);
  heard[0]!.handler({ data: { decision: { experimentId: '10', variationId: '11' } } });
  heard[0]!.handler({ data: { decision: { experimentId: '20', variationId: '21' } } });
  heard[0]!.handler({});
  expect(told(page)).toEqual([
    ['10', '11'],
    ['20', '21'],
  ]);
});

it('does not take what its own rule sends for an experiment', async () => {
  const ruleSet = oneRule(
    { type: 'experiment', settings: { provider: 'data-layer' } },
    { params: { experiment_id: 'shop {{experiment_id}}' } },
  );
  ruleSet.plan.events[0]!.name = ruleSet.rules[0]!.event = 'experiment_viewed';
  const before = "dataLayer = [{ event: 'experiment_viewed', experiment_id: 'A' }]";
  const page = await runContainer({ ruleSet, before });
  await pause(100);
  expect(page.events.map(({ experiment_id }) => experiment_id)).toEqual(['A', 'shop A']);
});
