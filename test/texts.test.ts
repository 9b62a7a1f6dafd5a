import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { pseudo } from '../editor/texts/pseudo';
import { speak, t } from '../shared/texts/t';
import { asFile, readTexts, textsFile } from './texts/readTexts';

const { texts, messages, bare } = readTexts();

describe('the editor’s texts', () => {
  it('are all said through t, so that they can be translated', () => {
    expect(bare).toEqual([]);
  });

  it('stand in one file, which `npm run texts` writes', () => {
    expect(readFileSync(textsFile, 'utf8') === asFile(texts), 'en.json is not current: npm run texts').toBe(
      true,
    );
    expect(texts.length).toBeGreaterThan(500);
  });

  it('can all be read as messages', () => {
    const unreadable = messages.filter((text) => {
      try {
        new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
        return false;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });

  it('are said in another language where there is one, and in English where a text is missing', () => {
    speak('de', {
      'Add stage': 'Stufe hinzufügen',
      '{count, plural, one {# rule} other {# rules}}': '{count, plural, one {# Regel} other {# Regeln}}',
    });
    const rules = (count: number) => t('{count, plural, one {# rule} other {# rules}}', { count });
    expect([t('Add stage'), rules(1), rules(1200), t('Move to {name}', { name: '<b>' })]).toEqual([
      'Stufe hinzufügen',
      '1 Regel',
      '1.200 Regeln',
      'Move to <b>',
    ]);
    speak('en', {});
  });

  it('are longer in the language that is there to look at, and keep what is filled in', () => {
    expect(pseudo({ 'Move to {name}': '' })).toEqual({ 'Move to {name}': '⟦Móvé tó {name}·····⟧' });
  });
});
