import { expect, it } from 'vitest';
import { catalog } from '../compile/runtime';
import { policyOf } from './policy';

const server = 'https://milepost.example';
const reports = { id: 'reports', type: 'collector', settings: {} };

it('lets the script come from the server, and events go where they are sent', () => {
  expect(policyOf(server, [reports], catalog)).toEqual({
    own: `script-src ${server};\nconnect-src ${server};`,
    vendors: [],
  });
  const elsewhere = { ...reports, settings: { url: 'https://shop.example/milepost/e' } };
  expect(policyOf(server, [elsewhere], catalog).own).toBe(
    `script-src ${server};\nconnect-src https://shop.example;`,
  );
});

it('asks for no connection where nothing is sent', () => {
  const layer = { id: 'layer', type: 'data-layer', settings: {} };
  expect(policyOf(server, [layer], catalog).own).toBe(`script-src ${server};`);
});

it('keeps apart what a vendor’s own script needs', () => {
  const ga4 = { id: 'ga4', type: 'ga4', settings: { measurementId: 'G-ABC123DEF4' } };
  const { own, vendors } = policyOf(server, [reports, ga4], catalog);
  expect(own).not.toContain('google');
  expect(vendors.map(({ title }) => title)).toEqual(['Google Analytics 4']);
  expect(vendors[0]?.lines).toContain(
    'connect-src https://www.googletagmanager.com https://*.google-analytics.com',
  );
});
