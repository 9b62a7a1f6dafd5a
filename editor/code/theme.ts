/** Our tokens as Monaco wants them: it knows neither custom properties nor oklch. */
import type { editor } from 'monaco-editor';

/** Monaco's rule or colour name → our token. */
const syntax: Readonly<Record<string, string>> = {
  '': '--ink',
  'string.key.json': '--ink',
  'string.value.json': '--k-event',
  string: '--k-event',
  number: '--k-destination',
  keyword: '--k-trigger',
  'keyword.json': '--k-destination',
  identifier: '--ink',
  'type.identifier': '--ink',
  delimiter: '--ink-3',
  comment: '--ink-3',
};

const colors: Readonly<Record<string, string>> = {
  'editor.background': '--surface',
  'diffEditor.unchangedRegionBackground': '--sunken',
  'diffEditor.unchangedRegionForeground': '--ink-2',
  'diffEditor.border': '--line',
  'editor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-3',
  'editorLineNumber.activeForeground': '--ink',
  'editorCursor.foreground': '--accent',
  'editor.lineHighlightBackground': '--bg',
  'editorIndentGuide.background1': '--line-soft',
  'editorIndentGuide.activeBackground1': '--line',
  'editorBracketMatch.background': '--accent-wash',
  'editorBracketMatch.border': '--accent',
  'editorError.foreground': '--bad',
  'editorWarning.foreground': '--warn',
  'editorInfo.foreground': '--ink-2',
  'editorWidget.background': '--raised',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--line',
  'editorHoverWidget.background': '--raised',
  'editorHoverWidget.foreground': '--ink',
  'editorHoverWidget.border': '--line',
  'editorSuggestWidget.background': '--raised',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.border': '--line',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorSuggestWidget.selectedBackground': '--accent-wash',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorStickyScroll.background': '--surface',
  'editorStickyScrollHover.background': '--sunken',
  'editorStickyScroll.border': '--line',
  'editor.inactiveSelectionBackground': '--sunken',
  'editorGhostText.foreground': '--ink-3',
  'editorMarkerNavigation.background': '--raised',
  'editorMarkerNavigationError.background': '--bad',
  'editorMarkerNavigationWarning.background': '--warn',
  'editor.findMatchBorder': '--warn',
  'input.background': '--surface',
  'input.foreground': '--ink',
  'input.border': '--line',
  'list.hoverBackground': '--sunken',
  'list.focusBackground': '--accent-wash',
  'list.focusForeground': '--ink',
  'menu.background': '--raised',
  'menu.foreground': '--ink',
  'menu.selectionBackground': '--accent-wash',
  'menu.selectionForeground': '--ink',
  'menu.border': '--line',
  'widget.border': '--line',
  focusBorder: '--accent',
};

/** In the scheme that holds now. */
export function themeFromTokens(): editor.IStandaloneThemeData {
  const hexOf = tokenReader();
  return {
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(syntax).map(([token, name]) => ({ token, foreground: hexOf(name).slice(1) })),
    colors: {
      ...Object.fromEntries(Object.entries(colors).map(([id, name]) => [id, hexOf(name)])),
      'editor.selectionBackground': `${hexOf('--accent')}40`,
      'editor.wordHighlightBackground': `${hexOf('--accent')}1f`,
      'editor.hoverHighlightBackground': `${hexOf('--accent')}1f`,
      'editor.findMatchBackground': `${hexOf('--warn')}38`,
      'editor.findMatchHighlightBackground': `${hexOf('--warn')}22`,
      'diffEditor.insertedTextBackground': `${hexOf('--ok')}1c`,
      'diffEditor.insertedLineBackground': `${hexOf('--ok')}12`,
      'diffEditor.removedTextBackground': `${hexOf('--bad')}26`,
      'diffEditor.removedLineBackground': `${hexOf('--bad')}12`,
      'scrollbarSlider.background': `${hexOf('--ink-3')}33`,
      'scrollbarSlider.hoverBackground': `${hexOf('--ink-3')}55`,
      'scrollbarSlider.activeBackground': `${hexOf('--ink-3')}77`,
      'scrollbar.shadow': '#00000000',
    },
  };
}

/** A canvas turns any CSS colour into bytes. */
function tokenReader(): (token: string) => string {
  const probe = document.body.appendChild(document.createElement('i'));
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    if (!canvas) return '#808080';
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  // Removed once everything synchronous has read its colours.
  queueMicrotask(() => probe.remove());
  return read;
}

/** Calls back whenever the system's scheme changes; returns its stop. */
export function onSchemeChange(listener: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}
