import { lazy, Suspense, useEffect } from 'react';
import { useLocation, useRoute } from 'wouter';
import { startCompiling } from '../compile/compile';
import { showPreview } from '../preview/actions';
import { PreviewButton } from '../preview/PreviewButton';
import { usePreview } from '../preview/previewStore';
import type { Action } from '../shell/paletteEntries';
import { Shell } from '../shell/Shell';
import { SiteSwitch } from '../shell/SiteSwitch';
import { redo, store, undo, useEditor } from '../store/store';
import { saveNow, startSaving } from '../store/sync';
import { ConflictDialog } from '../versions/ConflictDialog';
import { PublishButton, requestPublish } from '../versions/PublishButton';
import { StateLine } from './StateLine';

const PreviewPanel = lazy(() =>
  import('../preview/PreviewPanel').then((module) => ({ default: module.PreviewPanel })),
);

const actions: readonly Action[] = [
  {
    id: 'undo',
    label: 'Undo',
    shortcut: 'mod+z',
    enabled: () => store.getState().history.past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    label: 'Redo',
    shortcut: 'mod+shift+z',
    enabled: () => store.getState().history.future.length > 0,
    run: redo,
  },
  { id: 'save', label: 'Save now', shortcut: 'mod+s', run: () => void saveNow() },
  { id: 'publish', label: 'Publish', run: requestPublish },
  { id: 'preview-panel', label: 'Show what happens on the page', run: () => showPreview(true) },
];

/** One open site: saved and compiled as it changes, and framed. */
export default function SiteEditor() {
  useEffect(() => {
    const stopSaving = startSaving();
    const stopCompiling = startCompiling();
    return () => {
      stopSaving();
      stopCompiling();
    };
  }, []);
  return (
    <>
      <Shell
        site={<SiteSwitch />}
        state={<StateLine />}
        preview={<PreviewButton />}
        publish={<PublishButton />}
        live={<LiveState />}
        panel={<Panel />}
        actions={actions}
      />
      <ConflictDialog />
    </>
  );
}

/** The page's side: what happens there, beside whatever is edited. */
function Panel() {
  const open = usePreview((state) => state.open);
  const [, params] = useRoute('/rules/:rule');
  const [location] = useLocation();
  const first = useEditor((state) => state.document.rules[0]?.id);
  if (!open) return null;
  const rule = params?.rule ?? (location === '/rules' ? first : undefined);
  return (
    <aside className="panel" aria-label="Preview">
      <Suspense fallback={<p className="loading">Loading…</p>}>
        <PreviewPanel rule={rule} />
      </Suspense>
    </aside>
  );
}

function LiveState() {
  const live = useEditor((state) => state.site?.live);
  return live ? <>Version {live} is live.</> : <>Not published yet: visitors get an empty container.</>;
}
