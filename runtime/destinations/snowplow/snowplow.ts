import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { SnowplowSettings } from './snowplow.definition';

export default function snowplow({ vendor, version, global }: SnowplowSettings): Send {
  const schemas = (USES.snowplowDestination!.version && version) || '1-0-0';
  return waiting((USES.snowplowDestination!.global && global) || 'snowplow', ({ name, params }) => [
    'trackSelfDescribingEvent',
    { event: { schema: `iglu:${vendor}/${name}/jsonschema/${schemas}`, data: params } },
  ]);
}
