import { layerOf } from './dataLayer';

// Google's own snippet: the tag works off `arguments` objects, arrays it ignores. https://developers.google.com/tag-platform/gtagjs
export function gtag(..._given: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: see above
  layerOf('dataLayer').push(arguments);
}
