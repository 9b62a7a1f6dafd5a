import type { Send } from '../../core/types';
import { pushQueue } from '../../lib/callGlobal';
import type { OptimizelySettings } from './optimizely.definition';

export default function optimizely({ worth }: OptimizelySettings): Send {
  return ({ name, params, value }) => {
    const tags: Record<string, unknown> = { ...params };
    // A whole number of cents. https://docs.developers.optimizely.com/web-experimentation/reference/event
    if (USES.optimizelyDestination!.worth && worth && value !== undefined)
      tags['revenue'] = Math.round(value * 100);
    pushQueue('optimizely', { type: 'event', eventName: name, tags });
  };
}
