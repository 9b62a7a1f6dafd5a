/** In the language that is there to look at, nothing of the editor is left in English. */
import { expect, it } from 'vitest';
import { isTree } from '../../shared/same';
import { troubledRules } from '../shots/troubledRules';
import { bareTexts } from '../support/bareTexts';
import { editor, journey, world } from '../support/journey';

journey({
  async prepare(context) {
    await context.addInitScript(() => localStorage.setItem('milepost.language', 'en-XA'));
  },
});

/** Names of products and formats, which are the same in every language. */
const names = ['Milepost', 'JSON', 'WordPress', 'Google Analytics 4', 'Ctrl+', 'Shift+'];

it('says every text of its screens through the language', { timeout: 120_000 }, async () => {
  const ruleSet = troubledRules('https://words.example');
  const answer = await fetch(`${world.server.url}/api/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.server.url },
    body: JSON.stringify({ name: 'Words', ruleSet }),
  });
  const { site } = (await answer.json()) as { site: { id: string } };
  const own = [...names, 'Words', ...writtenIn(ruleSet)];
  const bare: string[] = [];
  const look = async (where: string) => {
    await expect.poll(() => editor.locator('.loading').count(), { timeout: 20_000 }).toBe(0);
    for (const text of await bareTexts(editor, own)) bare.push(`${where}: ${text}`);
  };
  const screens = ['rules', 'rules/unfinished', 'plan', 'targets', 'variables', 'destinations', 'consent'];
  for (const screen of [...screens, 'tests', 'versions', 'install', 'preview']) {
    await editor.goto(`${world.server.url}/${site.id}/${screen}`);
    await editor.locator('#main').getByRole('heading').first().waitFor();
    await look(screen);
  }
  await editor.locator('[data-problems-button]').click();
  await editor.locator('.problems-panel .problem-row').first().waitFor();
  await look('problems');
  expect([...new Set(bare)].filter((text) => !isKnown(text))).toEqual([]);
});

/**
 * What is still said in English: scopes and strengths of targets (said on the site's page too), names of fields in places of
 * problems, and a few words beside others.
 */
const known =
  /^targets: (Every|Any|Only|What|fair)|^problems: |: Copy: |^rules(\/\w+)?: how$|^plan: a first plan$/;
const isKnown = (text: string) => known.test(text);

/** What people gave names to, wherever it stands, and the site's own code words. */
function writtenIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) && !unwritten.has(key) ? [value] : [];
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name.includes('_') ? [name] : []),
    ...writtenIn(one, Array.isArray(value) ? key : name),
  ]);
}

/** Choices that the editor has words for. */
const unwritten = new Set([
  'type',
  'operator',
  'per',
  'state',
  'role',
  'pending',
  'read',
  'from',
  'business',
  'scope',
  'strength',
]);
