import { guard } from '../../core/guard';
import { memory, pageMemory } from '../../core/memory';
import type { Fire, Stop } from '../../core/types';
import { layerOf, watchLayer } from '../../lib/dataLayer';
import { at } from '../../lib/path';
import type { ExperimentSettings } from './experiment.definition';

type Settings = Partial<ExperimentSettings> & { key: string };

/** https://docs.developers.optimizely.com/web-experimentation/reference/add-listener */
interface Decided {
  data: { decision: { experimentId?: string | null; variationId?: string | null } };
}

export default function experiment(settings: Settings, fire: Fire): Stop | undefined {
  const { provider, key, per } = settings;
  const seen =
    USES.experimentTrigger!.per && per === 'session' ? memory<string[]>(key, per) : pageMemory<string[]>();
  let stopped = false;
  const note = (given: unknown, variation: unknown) => {
    const experiment_id = `${given ?? ''}`;
    const known = seen() || [];
    if (stopped || !experiment_id || known.includes(experiment_id)) return;
    seen([...known, experiment_id]);
    fire(
      PREVIEW || USES.noticed!.experiment_id || USES.noticed!.variation_id
        ? { data: { experiment_id, variation_id: variation === undefined ? variation : `${variation}` } }
        : {},
    );
  };
  const stop = () => {
    stopped = true;
  };

  if (USES.experimentTrigger!.provider_vwo && provider === 'vwo') {
    // Told again for those before: https://developers.vwo.com/reference/variation-applied
    layerOf('VWO').push([
      'onVariationApplied',
      (data?: unknown[]) => guard(() => data && note(data[1], data[2])),
    ]);
    return stop;
  }
  if (USES.experimentTrigger!.provider_optimizely && provider === 'optimizely') {
    const queue = layerOf('optimizely') as unknown[] & {
      get?: (part: 'state') => {
        getCampaignStates(
          filter: object,
        ): Record<string, { experiment?: { id: string }; variation?: { id: string } }>;
      };
    };
    // It does not tell again what it decided before we came.
    guard(() => {
      const states = queue.get?.('state').getCampaignStates({ isActive: true });
      for (const { experiment, variation } of Object.values(states || {}))
        note(experiment?.id, variation?.id);
    });
    queue.push({
      type: 'addListener',
      filter: { type: 'lifecycle', name: 'campaignDecided' },
      handler: ({ data }: Decided) =>
        guard(() => note(data.decision.experimentId, data.decision.variationId)),
    });
    return stop;
  }
  if (!USES.experimentTrigger!.provider_dataLayer) return undefined;
  const { event = 'experiment_viewed', layer = 'dataLayer' } = settings;
  const { experimentField = 'experiment_id', variationField = 'variation_id' } = settings;
  return watchLayer(
    layer,
    (entry) => {
      if (entry['event'] === event) note(at(entry, experimentField), at(entry, variationField));
    },
    true,
  );
}
