/** walkerOS: the collector with its browser source. Its rules are attributes of the page's own markup. */
import { startFlow } from '@walkeros/collector';
import { sourceBrowser } from '@walkeros/web-source-browser';
import { layer } from './page';

export default async function start(): Promise<void> {
  await startFlow({
    run: true,
    sources: { browser: { code: sourceBrowser, config: { settings: { pageview: false } } } },
    destinations: {
      layer: {
        code: {
          type: 'layer',
          config: {},
          push: ({ name, data }: { name: string; data: { label?: string } }) =>
            void layer().push({ event: name, label: data.label }),
        },
      },
    },
  });
}
