import { guard } from '../../core/guard';
import type { Fire, Stop } from '../../core/types';
import { onCLS, onFCP, onINP, onLCP, onTTFB } from '../../lib/webVitals';
import type { WebVitalSettings } from './web-vital.definition';

interface Measured {
  name: string;
  value: number;
  rating: string;
  /** Of this measure on this showing of the page. */
  id: string;
}

export default function webVital({ metric = 'all' }: Partial<WebVitalSettings>, fire: Fire): Stop {
  // What grew after the page was hidden is told again: it is final the first time.
  const known = new Set<string>();
  let stopped = false;
  const tell = (measured: Measured) =>
    guard(({ name, value, rating, id }) => {
      if (stopped || known.has(id)) return;
      known.add(id);
      // A score of layout shift is small; anything else is milliseconds.
      const vital_value = name === 'CLS' ? Math.round(value * 1e4) / 1e4 : Math.round(value);
      fire({ data: { vital_name: name, vital_value, vital_rating: rating } });
    }, measured);
  const wants = (each: string) => metric === 'all' || metric === each;
  if ((USES.webVitalTrigger!.metric_all || USES.webVitalTrigger!.metric_lcp) && wants('lcp')) onLCP(tell);
  if ((USES.webVitalTrigger!.metric_all || USES.webVitalTrigger!.metric_inp) && wants('inp')) onINP(tell);
  if ((USES.webVitalTrigger!.metric_all || USES.webVitalTrigger!.metric_cls) && wants('cls')) onCLS(tell);
  if ((USES.webVitalTrigger!.metric_all || USES.webVitalTrigger!.metric_fcp) && wants('fcp')) onFCP(tell);
  if ((USES.webVitalTrigger!.metric_all || USES.webVitalTrigger!.metric_ttfb) && wants('ttfb')) onTTFB(tell);
  return () => {
    stopped = true;
  };
}
