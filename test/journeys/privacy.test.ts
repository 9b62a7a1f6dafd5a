import { expect, it } from 'vitest';
import { baits } from '../bench/privacy/baits';
import { measureLeaks } from '../bench/privacy/leaks';

it('lets no personal data out of a page, wherever on it that stands, and asks no other host', async () => {
  const { client, kept, others, events, places } = await measureLeaks(baits(60, 7));
  expect(places).toBeGreaterThanOrEqual(20);
  // Two for each bait; what the browser does not let a test read of a request is looked for in the server's files.
  expect(events).toBeGreaterThanOrEqual(60);
  expect({ client, kept, others }).toEqual({ client: [], kept: [], others: [] });
});
