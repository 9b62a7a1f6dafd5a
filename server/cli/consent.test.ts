import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { clickRuleSet, newFolder } from '../testing/testServer';
import { consentCommand } from './consent';

const folder = newFolder();
const file = join(folder, 'rules.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

async function said(...args: string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await consentCommand().parseAsync([file, ...args], { from: 'user' });
  return lines.join('\n');
}

it('says for each rule and destination what happens before an answer, after a refusal and after a grant', async () => {
  const ruleSet = clickRuleSet();
  writeFileSync(
    file,
    JSON.stringify({
      ...ruleSet,
      destinations: [
        { id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage', 'ad_storage'] },
      ],
      rules: ruleSet.rules.map((rule) => ({ ...rule, destinations: 'all' })),
      consent: {
        default: { analytics_storage: 'unknown', ad_storage: 'denied' },
        pending: 'anonymise',
        storage: 'analytics_storage',
      },
    }),
  );
  const [header, first] = (await said()).split('\n');
  expect(header?.split(/ {3,}/).slice(0, 7)).toEqual([
    'Rule',
    'Destination',
    'Needs',
    'When a page begins',
    'Not answered',
    'Refused',
    'Granted',
  ]);
  expect(first?.split(/ {3,}/).slice(2)).toEqual([
    'analytics and advertising',
    'nothing',
    'sends anonymously',
    'nothing',
    'sends',
  ]);
  const { rows, storage } = JSON.parse(await said('--format', 'json'));
  expect(storage).toBe('analytics_storage');
  expect(rows[0].cells).toEqual(
    ['analytics_storage', 'ad_storage'].map((signal) => ({
      signal,
      outcomes: { unknown: 'anonymous', denied: 'nothing', granted: 'sends' },
    })),
  );
});
