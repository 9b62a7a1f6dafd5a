/** Two texts beside each other, what differs marked. Loaded when first drawn. */
import { editor } from 'monaco-editor/editor/editor.api';
import { useEffect, useRef } from 'react';
import { t } from '../../shared/texts/t';
import './code.css';
import { look, themeName } from './monaco';
import { onSchemeChange, themeFromTokens } from './theme';

/** Narrower than this, the two stand below each other. */
const besideFrom = 900;

export default function JsonDiff({ before, after, label }: { before: string; after: string; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    editor.defineTheme(themeName, themeFromTokens());
    const created = editor.createDiffEditor(box.current, {
      ...look,
      readOnly: true,
      domReadOnly: true,
      originalEditable: false,
      renderSideBySideInlineBreakpoint: besideFrom,
      useInlineViewWhenSpaceIsLimited: true,
      hideUnchangedRegions: { enabled: true },
      renderOverviewRuler: false,
    });
    const sides = [
      [created.getOriginalEditor(), t('{label}: before', { label })],
      [created.getModifiedEditor(), t('{label}: after', { label })],
    ] as const;
    // Monaco forgets the names whenever it lays the two out anew.
    const nameSides = () => {
      for (const [side, ariaLabel] of sides) side.updateOptions({ ariaLabel });
    };
    // Read only: Tab moves on.
    for (const [side] of sides) side.updateOptions({ tabFocusMode: true });
    created.onDidUpdateDiff(nameSides);
    nameSides();
    const models = [before, after].map((text) => editor.createModel(text, 'json'));
    for (const model of models)
      model.updateOptions({
        bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
      });
    const [original, modified] = models;
    if (original && modified) created.setModel({ original, modified });
    const stopScheme = onSchemeChange(() => editor.defineTheme(themeName, themeFromTokens()));
    return () => {
      stopScheme();
      created.dispose();
      for (const model of models) model.dispose();
    };
  }, [before, after, label]);
  return <div ref={box} className="code-field json-diff" />;
}
