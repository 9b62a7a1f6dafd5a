/** What the frame itself offers on every screen. */

import { t } from '../../shared/texts/t';
import { openRecipes } from '../recipes/recipeStore';
import { startRule } from '../rules/startRule';
import type { Action } from './actions';
import { letterKeysAreOn, setLetterKeys } from './letterKeys';
import { shellStore, show } from './shellStore';

export const paletteAction: Action = {
  id: 'palette',
  label: t('Search rules, events, actions'),
  shortcut: 'mod+k',
  keyOnly: true,
  run: () => show('palette', true),
};

export const problemsAction: Action = {
  id: 'problems',
  label: t('Show problems'),
  shortcut: 'p',
  keywords: 'errors warnings hints mend fix silence wrong',
  run: () => {
    // Pressing it again from within brings the focus back to the panel rather than closing it.
    show('problems', true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.problems-panel')?.focus());
  },
};

export const historyAction: Action = {
  id: 'history',
  label: t('Show history'),
  shortcut: 'h',
  keywords: t('undo redo changes log earlier back in time'),
  run: () => show('history', true),
};

export const keysAction: Action = {
  id: 'shortcuts',
  label: t('Show keys'),
  shortcut: '?',
  keywords: 'shortcuts keyboard help hotkeys',
  run: () => show('keys', true),
};

export function shellActions(go: (address: string) => void): Action[] {
  return [
    paletteAction,
    {
      id: 'new-rule',
      label: t('Add rule'),
      shortcut: 'n',
      group: 'Rules',
      keywords: 'new create make track count tag trigger conversion',
      run: () => startRule(go),
    },
    {
      id: 'recipe',
      label: t('Add from a recipe…'),
      shortcut: 'shift+n',
      group: 'Rules',
      keywords: 'new create template preset ready-made',
      run: () => openRecipes(),
    },
    {
      id: 'search',
      label: t('Search on this screen'),
      shortcut: '/',
      keywords: 'find filter',
      keyOnly: true,
      run: searchHere,
    },
    problemsAction,
    historyAction,
    keysAction,
    {
      id: 'letter-keys-off',
      label: t('Switch single-letter keys off'),
      keywords: 'shortcuts keyboard accessibility speech',
      enabled: letterKeysAreOn,
      run: () => setLetterKeys(false),
    },
    {
      id: 'letter-keys-on',
      label: t('Switch single-letter keys on'),
      keywords: 'shortcuts keyboard accessibility',
      enabled: () => !letterKeysAreOn(),
      run: () => setLetterKeys(true),
    },
  ];
}

/** The search box of the screen, where it has one; otherwise the palette. */
function searchHere(): void {
  const box = document.querySelector<HTMLInputElement>(
    '#main input[type="search"], #main [role="searchbox"], #main .choices-search input',
  );
  if (!box) {
    shellStore.setState({ palette: true });
    return;
  }
  box.focus();
  box.select();
}
