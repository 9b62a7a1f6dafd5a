import { expect, it } from 'vitest';
import { platformsFor } from './platforms';

const own = { site: 'mp_shop000001', server: 'https://milepost.example' };
const address = 'https://milepost.example/c/mp_shop000001.js';

it('gives each platform its line with the container’s own address', () => {
  const platforms = platformsFor(own);
  expect(platforms.map(({ id }) => id)).toEqual(['html', 'next', 'wordpress', 'shopify', 'webflow', 'gtm']);
  for (const { id, snippets, steps } of platforms) {
    expect(
      snippets.some(({ text }) => text.includes(address)),
      id,
    ).toBe(true);
    expect(steps.length, id).toBeGreaterThan(0);
  }
});

it('calls each snippet by a name of its own, for the button that copies it', () => {
  const labels = platformsFor(own).flatMap(({ snippets }) => snippets.map(({ label }) => label));
  expect(new Set(labels).size).toBe(labels.length);
});
