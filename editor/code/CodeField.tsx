/** Text in Monaco. Loaded when first drawn. */
import { editor, KeyCode, KeyMod, MarkerSeverity, Range, Uri } from 'monaco-editor/editor/editor.api';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Severity } from '../../shared/problem';
import { type JsonFeatures, rangeOf, serveJson } from './jsonFeatures';
import { font, look, themeName } from './monaco';
import { textEdits } from './textEdits';
import { onSchemeChange, themeFromTokens } from './theme';
import { declare } from './typing';

/** Something to underline; the message is shown on hover and by F8. */
export interface Mark {
  /** Characters from the start. */
  from: number;
  to: number;
  severity: Severity;
  message: string;
  /** Ways out, offered where it is underlined. */
  mends?: readonly { label: string; apply: () => void }[];
}

/** Whose a line is: shown in place of its number. */
export interface LineOwner {
  text: string;
  /** On hover. */
  about: string;
}

export interface CodeHandle {
  /** Puts the cursor there, in sight, and the focus into the field. */
  show(offset: number): void;
  /** Puts the cursor there, in sight; the focus stays where it is. */
  place(offset: number): void;
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
  /** What ids mean in this JSON, and which there are. */
  ids?: Pick<JsonFeatures, 'references' | 'meaning'>;
  /** Declarations of what this JavaScript gets. */
  types?: string;
  /** A field among others: no line numbers, no folding. */
  small?: boolean;
  /** By line, from 1. */
  owners?: ReadonlyMap<number, LineOwner>;
  /** A line's owner was clicked; lines count from 1. */
  onOwner?: (line: number) => void;
  /** Where the cursor is now, in characters from the start. */
  onCursor?: (offset: number) => void;
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

const schemaUri = 'milepost://site/rule-set.schema.json';
let fields = 0;

/** Where Escape still has something of its own to close. */
const nothingOpen =
  '!suggestWidgetVisible && !findWidgetVisible && !inSnippetMode && !markersNavigationVisible && !editorHoverVisible && !editorHasSelection && !editorHasMultipleSelections';

export default function CodeField(props: CodeFieldProps) {
  const {
    label,
    language,
    content,
    readOnly = false,
    small = false,
    schema,
    marks,
    types,
    owners,
    ref,
  } = props;
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
    const overflow = overflowBox();
    const created = editor.create(box.current, {
      ...look,
      ...(small && smallLook),
      model,
      readOnly,
      domReadOnly: readOnly,
      ariaLabel: label,
      wordWrap: readOnly || small ? 'on' : 'off',
      glyphMargin: false,
      overflowWidgetsDomNode: overflow,
    });
    field.current = created;
    const stopServing =
      language === 'json'
        ? serveJson(model, {
            references: (text, offset) => latest.current.ids?.references(text, offset),
            meaning: (text, offset) => latest.current.ids?.meaning(text, offset),
            marks: () => latest.current.marks ?? [],
          })
        : undefined;

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
      created.onDidChangeCursorPosition(({ position }) =>
        latest.current.onCursor?.(model.getOffsetAt(position)),
      ),
      created.onMouseDown(({ target }) => {
        if (target.type === editor.MouseTargetType.GUTTER_LINE_NUMBERS && target.position)
          latest.current.onOwner?.(target.position.lineNumber);
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
      stopServing?.();
      overflow.remove();
      stopScheme();
      stopKeys();
      for (const part of parts) part.dispose();
      created.dispose();
      model.dispose();
      field.current = null;
    };
  }, [label, language, readOnly, small]);

  useEffect(() => {
    if (!schema) return;
    // The file name that `$schema` of a rule set names, and whatever has none.
    const known = { uri: schemaUri, fileMatch: ['*'], schema };
    jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false, schemas: [known] });
  }, [schema]);

  useEffect(() => {
    if (types !== undefined) declare(types);
  }, [types]);

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
    if (!owners) return;
    const widest = Math.max(...[...owners.values()].map(({ text }) => text.length), 4);
    field.current?.updateOptions({
      lineNumbers: (line) => owners.get(line)?.text ?? '',
      lineNumbersMinChars: widest + 1,
    });
    const drawn = field.current?.createDecorationsCollection(
      [...owners].map(([line, { about }]) => ({
        range: new Range(line, 1, line, 1),
        options: { lineNumberHoverMessage: { value: about }, lineNumberClassName: 'code-owner' },
      })),
    );
    return () => drawn?.clear();
  }, [owners]);

  useImperativeHandle(ref, () => {
    const place = (offset: number) => {
      const position = field.current?.getModel()?.getPositionAt(offset);
      if (!position) return;
      field.current?.setPosition(position);
      field.current?.revealPositionInCenter(position);
    };
    return {
      show(offset) {
        place(offset);
        field.current?.focus();
      },
      place,
      undoTyping: () => field.current?.trigger('milepost', 'undo', null),
      redoTyping: () => field.current?.trigger('milepost', 'redo', null),
      endStep: () => field.current?.getModel()?.pushStackElement(),
    };
  }, []);

  return <div ref={box} className="code-field" />;
}

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
};

const smallLook: editor.IStandaloneEditorConstructionOptions = {
  lineNumbers: 'off',
  folding: false,
  padding: { top: 8, bottom: 8 },
  lineDecorationsWidth: 10,
  scrollbar: {
    verticalScrollbarSize: 8,
    horizontalScrollbarSize: 8,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
};

/** Lists and hovers reach over the edge of a field, which may lie in a popover that is moved by a transform. */
function overflowBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'code-field code-overflow monaco-editor';
  document.body.append(box);
  return box;
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
