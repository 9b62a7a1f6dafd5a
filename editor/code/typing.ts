/** Types for JavaScript fields, by Monaco's TypeScript service. */
import { javascriptDefaults, ScriptTarget } from 'monaco-editor/languages/features/typescript/register';

let ready = false;

/** What custom code gets, as declarations; one field is written in at a time. */
export function declare(types: string): void {
  if (!ready) {
    ready = true;
    javascriptDefaults.setCompilerOptions({
      target: ScriptTarget.ES2020,
      lib: ['es2020', 'dom', 'dom.iterable'],
      allowJs: true,
      checkJs: false,
      allowNonTsExtensions: true,
    });
    javascriptDefaults.setDiagnosticsOptions({
      noSuggestionDiagnostics: true,
      // A body of a function: it returns. The container's source is several modules in one text, none of which is there.
      diagnosticCodesToIgnore: [1108, 2307, 2528],
    });
  }
  javascriptDefaults.setExtraLibs([{ content: types, filePath: 'milepost://site/custom-code.d.ts' }]);
}
