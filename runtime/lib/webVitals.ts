/** How the browser's web vitals are measured; carried by a container only where a rule asks for one. */
export { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
