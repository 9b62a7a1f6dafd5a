/** Monaco as the editor's fields use it: the core, JSON, and colours for plain JavaScript. Only fields import it, and those are lazy. */
// Whole: JSON brings every contribution along, and those that come after the first field miss their services.
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/javascript/register';
import type { editor } from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
// Only how it is reached: the service itself is a worker, which starts with the first JavaScript that is shown.
import 'monaco-editor/languages/features/typescript/register';
import BodyWorker from './bodyWorker?worker';

export const font = 'JetBrains Mono Variable';
export const themeName = 'milepost';

self.MonacoEnvironment = {
  getWorker: (_, label) => {
    if (label === 'json') return new JsonWorker();
    return label === 'javascript' ? new BodyWorker() : new EditorWorker();
  },
};
// Our own problems stand in the text, in our words; a second opinion beside them would only confuse.
jsonDefaults.setModeConfiguration({
  completionItems: true,
  hovers: true,
  documentSymbols: true,
  tokens: true,
  foldingRanges: true,
  selectionRanges: true,
  diagnostics: false,
  colors: false,
  documentFormattingEdits: false,
  documentRangeFormattingEdits: false,
});

export const look: editor.IStandaloneEditorConstructionOptions = {
  theme: themeName,
  automaticLayout: true,
  // The textarea is what screen readers and our own shortcuts know as a place where people type.
  editContext: false,
  fontFamily: `"${font}", ui-monospace, monospace`,
  fontSize: 12.5,
  lineHeight: 20,
  padding: { top: 12, bottom: 12 },
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  links: false,
  colorDecorators: false,
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  occurrencesHighlight: 'off',
  folding: true,
  showFoldingControls: 'mouseover',
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 8,
  quickSuggestions: { strings: true, other: true, comments: false },
  fixedOverflowWidgets: true,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  wrappingIndent: 'deepIndent',
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
};
