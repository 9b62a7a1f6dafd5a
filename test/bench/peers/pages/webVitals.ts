/** web-vitals with all five metrics: no rules, but the yardstick for a small script that is on many pages. */
import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
import { layer } from './page';

export default function start(): void {
  for (const on of [onCLS, onFCP, onINP, onLCP, onTTFB])
    on(({ name, value }) => layer().push({ event: name, value }));
}
