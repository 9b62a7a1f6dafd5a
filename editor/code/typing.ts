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
      checkJs: true,
      allowNonTsExtensions: true,
    });
    javascriptDefaults.setDiagnosticsOptions({
      noSuggestionDiagnostics: true,
      // A body of a function: it returns. The container's source is several modules in one text, none of which is there.
      // Nor are the page's own globals known, so a name that is not declared is no mistake; one that is nearly right is.
      diagnosticCodesToIgnore: [1108, 2304, 2307, 2339, 2528],
    });
  }
  javascriptDefaults.setExtraLibs([{ content: types, filePath: 'milepost://site/custom-code.d.ts' }]);
}
