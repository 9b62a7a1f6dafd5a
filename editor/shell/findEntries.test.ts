import { describe, expect, it } from 'vitest';
import { findEntries } from './findEntries';
import type { PaletteEntry } from './paletteEntries';

const entry = (group: string, label: string, keywords = ''): PaletteEntry => ({
  id: `${group} ${label}`,
  group,
  label,
  keywords,
});
const entries = [
  entry('Actions', 'Add rule', 'new create'),
  entry('Actions', 'Publish', 'go live release'),
  entry('Screens', 'Go to Rules', 'tags triggers'),
  entry('Rules', 'Newsletter', 'rule newsletter sign_up'),
  entry('Events', 'Sign up', 'sign_up'),
];
const found = (text: string, recents: string[] = []) =>
  findEntries(entries, text, recents).map(({ group, label }) => `${group}: ${label}`);

describe('the palette', () => {
  it('begins with what was taken last, then what can be done and where one can go', () => {
    expect(found('', ['Rules Newsletter', 'Rules gone'])).toEqual([
      'Recent: Newsletter',
      'Actions: Add rule',
      'Actions: Publish',
      'Screens: Go to Rules',
    ]);
  });

  it('finds things by what else people call them', () => {
    expect(found('release')).toEqual(['Actions: Publish']);
    expect(found('create')).toEqual(['Actions: Add rule']);
  });

  it('puts what is called so before what is only described so', () => {
    expect(found('sign')).toEqual(['Events: Sign up', 'Rules: Newsletter']);
    expect(found('new')).toEqual(['Rules: Newsletter', 'Actions: Add rule']);
    expect(found('publish rules')).toEqual([]);
  });

  it('leaves room for other things among very many of a kind', () => {
    const many = Array.from({ length: 2000 }, (_, index) => entry('Rules', `Button ${index}`));
    const all = findEntries([...many, entry('Targets', 'Button')], 'button', []);
    expect(all.length).toBeLessThanOrEqual(60);
    expect(all.at(-1)?.group).toBe('Targets');
    expect(findEntries([...many], 'button 1999', [])[0]?.label).toBe('Button 1999');
  });
});
