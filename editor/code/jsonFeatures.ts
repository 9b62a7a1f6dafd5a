/** What our JSON fields add to Monaco's: completions of ids, what ids mean, and mends of problems. One provider serves all fields. */
import { editor, languages, type Position } from 'monaco-editor/editor/editor.api';
import type { Mark } from './CodeField';
import type { Reference, ReferencePlace } from './references';

export interface JsonFeatures {
  references(text: string, offset: number): ReferencePlace | undefined;
  meaning(text: string, offset: number): { from: number; to: number; reference: Reference } | undefined;
  marks(): readonly Mark[];
}

const features = new Map<string, JsonFeatures>();
let registered = false;

/** Serves this model from now on; returns its stop. */
export function serveJson(model: editor.ITextModel, own: JsonFeatures): () => void {
  register();
  const key = model.uri.toString();
  features.set(key, own);
  return () => features.delete(key);
}

function register(): void {
  if (registered) return;
  registered = true;
  const of = (model: editor.ITextModel) => features.get(model.uri.toString());
  const offsetOf = (model: editor.ITextModel, position: Position) => model.getOffsetAt(position);
  languages.registerCompletionItemProvider('json', {
    triggerCharacters: ['"', '{'],
    provideCompletionItems(model, position) {
      const place = of(model)?.references(model.getValue(), offsetOf(model, position));
      if (!place) return { suggestions: [] };
      const range = rangeOf(model, place.from, place.to);
      return {
        suggestions: place.choices.map(({ id, title, about }, index) => ({
          label: { label: id, description: title },
          kind: languages.CompletionItemKind.Reference,
          detail: about ?? title,
          insertText: id,
          // The id is typed, or what people call it.
          filterText: `${id} ${title}`,
          sortText: String(index).padStart(5, '0'),
          range,
        })),
      };
    },
  });
  languages.registerHoverProvider('json', {
    provideHover(model, position) {
      const found = of(model)?.meaning(model.getValue(), offsetOf(model, position));
      if (!found) return null;
      const { title, about } = found.reference;
      return {
        range: rangeOf(model, found.from, found.to),
        contents: [{ value: plain(title) }, ...(about ? [{ value: plain(about) }] : [])],
      };
    },
  });
  editor.registerCommand('milepost.mend', (_: unknown, mend: () => void) => mend());
  languages.registerCodeActionProvider('json', {
    provideCodeActions(model, range, { markers }) {
      const [from, to] = [
        model.getOffsetAt(range.getStartPosition()),
        model.getOffsetAt(range.getEndPosition()),
      ];
      const here = (of(model)?.marks() ?? []).filter((mark) => mark.from <= to && from <= mark.to);
      return {
        actions: here.flatMap((mark) =>
          (mark.mends ?? []).map(({ label, apply }, index) => ({
            title: label,
            kind: 'quickfix',
            isPreferred: index === 0,
            diagnostics: markers.filter(({ message }) => message === mark.message),
            command: { id: 'milepost.mend', title: label, arguments: [apply] },
          })),
        ),
        dispose() {},
      };
    },
  });
}

export function rangeOf(model: editor.ITextModel, from: number, to: number) {
  const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)];
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/** Names are text, not Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}
