/** The editor's only door to Monaco: the core, JSON, and colours for plain JavaScript. Loaded when first drawn. */
// Whole: JSON brings every contribution along, and those that come after the first field miss their services.
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/javascript/register';
import { editor, KeyCode, KeyMod, MarkerSeverity, Range, Uri } from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Severity } from '../../shared/problem';
import { textEdits } from './textEdits';
import { onSchemeChange, themeFromTokens } from './theme';

/** Something to underline; the message is shown on hover and by F8. */
export interface Mark {
  /** Characters from the start. */
  from: number;
  to: number;
  severity: Severity;
  message: string;
}

/** Words after the end of a line. */
export interface LineNote {
  /** From 1. */
  line: number;
  text: string;
}

export interface CodeHandle {
  /** Puts the cursor there, in sight, and the focus into the field. */
  show(offset: number): void;
  /** The field's own undo, for text that is nowhere else. */
  undoTyping(): void;
  redoTyping(): void;
  /** What is typed next is a step of its own for `undoTyping`. */
  endStep(): void;
}

export interface CodeFieldProps {
  /** Accessible name. */
  label: string;
  language: 'json' | 'javascript';
  /** A new object brings the field to its text by the smallest edits, cursor and scroll position kept. */
  content: { readonly text: string };
  readOnly?: boolean;
  /** Completes and explains JSON. */
  schema?: Record<string, unknown>;
  marks?: readonly Mark[];
  notes?: readonly LineNote[];
  /** After each change made in the field; `read` answers the text. */
  onType?: (read: () => string) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  /** The focus has left, or the field is about to go. */
  onLeave?: () => void;
  /** Whether Tab now moves the focus on instead of indenting. */
  onTabMoves?: (moves: boolean) => void;
  ref?: Ref<CodeHandle>;
}

const font = 'JetBrains Mono Variable';
const themeName = 'milepost';
const schemaUri = 'milepost://site/rule-set.schema.json';
let fields = 0;

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
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

/** Where Escape still has something of its own to close. */
const nothingOpen =
  '!suggestWidgetVisible && !findWidgetVisible && !inSnippetMode && !markersNavigationVisible && !editorHoverVisible && !editorHasSelection && !editorHasMultipleSelections';

export default function CodeField(props: CodeFieldProps) {
  const { label, language, content, readOnly = false, schema, marks, notes, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<editor.IStandaloneCodeEditor>(null);
  const latest = useRef(props);
  latest.current = props;
  /** True while the field is brought to a text from outside. */
  const showing = useRef(false);

  // Created before paint, so that the effects below find it.
  useLayoutEffect(() => {
    if (!box.current) return;
    const { content, onTabMoves } = latest.current;
    editor.defineTheme(themeName, themeFromTokens());
    const uri = Uri.parse(`milepost://site/${++fields}.${language === 'json' ? 'json' : 'js'}`);
    const model = editor.createModel(content.text, language, uri);
    model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    const created = editor.create(box.current, {
      ...look,
      model,
      readOnly,
      domReadOnly: readOnly,
      ariaLabel: label,
      wordWrap: readOnly ? 'on' : 'off',
      glyphMargin: false,
    });
    field.current = created;

    let tabMoves = readOnly;
    const setTabMoves = (moves: boolean) => {
      if (moves === tabMoves) return;
      tabMoves = moves;
      created.updateOptions({ tabFocusMode: moves });
      onTabMoves?.(moves);
    };
    created.updateOptions({ tabFocusMode: tabMoves });
    if (!readOnly) {
      const { CtrlCmd, Shift } = KeyMod;
      created.addCommand(CtrlCmd | KeyCode.KeyZ, () => latest.current.onUndo?.());
      created.addCommand(CtrlCmd | Shift | KeyCode.KeyZ, () => latest.current.onRedo?.());
      created.addCommand(CtrlCmd | KeyCode.KeyY, () => latest.current.onRedo?.());
      created.addCommand(KeyCode.Escape, () => setTabMoves(true), nothingOpen);
    }
    const parts = [
      created.onDidChangeModelContent(() => {
        if (showing.current) return;
        setTabMoves(false);
        latest.current.onType?.(() => model.getValue());
      }),
      created.onDidBlurEditorText(() => {
        if (!readOnly) setTabMoves(false);
        latest.current.onLeave?.();
      }),
    ];
    // Widths were measured with whatever font was there.
    void document.fonts.load(`12px "${font}"`).then(() => editor.remeasureFonts());
    const stopScheme = onSchemeChange(() => editor.defineTheme(themeName, themeFromTokens()));
    const stopKeys = passOn(box.current);
    return () => {
      latest.current.onLeave?.();
      stopScheme();
      stopKeys();
      for (const part of parts) part.dispose();
      created.dispose();
      model.dispose();
      field.current = null;
    };
  }, [label, language, readOnly]);

  useEffect(() => {
    if (!schema) return;
    // The file name that `$schema` of a rule set names, and whatever has none.
    const known = { uri: schemaUri, fileMatch: ['*'], schema };
    jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false, schemas: [known] });
  }, [schema]);

  useEffect(() => {
    const model = field.current?.getModel();
    if (!model) return;
    const edits = textEdits(model.getValue(), content.text).map(({ from, to, text }) => ({
      range: rangeOf(model, from, to),
      text,
    }));
    if (edits.length === 0) return;
    showing.current = true;
    model.pushStackElement();
    model.pushEditOperations(null, edits, () => null);
    model.pushStackElement();
    showing.current = false;
  }, [content]);

  useEffect(() => {
    const model = field.current?.getModel();
    if (!model) return;
    const markers = (marks ?? []).map(({ from, to, severity, message }) => ({
      ...rangeOf(model, from, to),
      severity: severities[severity],
      message,
    }));
    editor.setModelMarkers(model, 'milepost', markers);
  }, [marks]);

  useEffect(() => {
    const model = field.current?.getModel();
    const drawn = field.current?.createDecorationsCollection(
      (notes ?? []).map(({ line, text }) => {
        const end = model?.getLineMaxColumn(line) ?? 1;
        return {
          range: new Range(line, end, line, end),
          options: { after: { content: `  ${text}`, inlineClassName: 'code-note' }, showIfCollapsed: true },
        };
      }),
    );
    return () => drawn?.clear();
  }, [notes]);

  useImperativeHandle(
    ref,
    () => ({
      show(offset) {
        const position = field.current?.getModel()?.getPositionAt(offset);
        if (!position) return;
        field.current?.setPosition(position);
        field.current?.revealPositionInCenter(position);
        field.current?.focus();
      },
      undoTyping: () => field.current?.trigger('milepost', 'undo', null),
      redoTyping: () => field.current?.trigger('milepost', 'redo', null),
      endStep: () => field.current?.getModel()?.pushStackElement(),
    }),
    [],
  );

  return <div ref={box} className="code-field" />;
}

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
};

const look: editor.IStandaloneEditorConstructionOptions = {
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

function rangeOf(model: editor.ITextModel, from: number, to: number): Range {
  return Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
}

/** Monaco waits for a second key after mod+k; here it opens the palette as everywhere. */
function passOn(box: HTMLElement): () => void {
  const listen = (event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key !== 'k') return;
    event.stopPropagation();
    event.preventDefault();
    window.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'k', metaKey: event.metaKey, ctrlKey: event.ctrlKey }),
    );
  };
  box.addEventListener('keydown', listen, true);
  return () => box.removeEventListener('keydown', listen, true);
}
