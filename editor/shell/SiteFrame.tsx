import { useEffect, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { t } from '../../shared/texts/t';
import { startCompiling } from '../compile/compile';
import { PreviewButton } from '../preview/PreviewButton';
import { usePreview } from '../preview/previewStore';
import { startKeepingVisit } from '../preview/timeline/keepVisit';
import { VisitExtras } from '../preview/timeline/VisitExtras';
import { PageBridge } from '../scan/PageBridge';
import { openSite } from '../store/open';
import { startWatching } from '../store/others';
import { useEditor } from '../store/store';
import { startSaving } from '../store/sync';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { loadable, nothing } from '../ui/loadable';
import { PublishButton } from '../versions/PublishButton';
import { Shell } from './Shell';
import { SiteState } from './SiteState';
import { SiteSwitch } from './SiteSwitch';
import { screens } from './screens';
import { show, useShell } from './shellStore';
import { startTelling } from './tellOthers';

const ConflictDialog = loadable(() => import('./ConflictDialog'), nothing);
const PreviewPanel = loadable(() => import('../preview/PreviewPanel'));

// What is asked for comes with the site rather than after it.
const [, , asked] = location.pathname.split('/');
void screens.find(({ path }) => path === (asked || 'rules'))?.screen.preload();

/** One site: opened, compiled and saved as it changes, and framed. */
export default function SiteFrame({ site }: { site: string }) {
  const [trouble, setTrouble] = useState('');
  const [tries, setTries] = useState(0);
  const [opened, setOpened] = useState(false);
  const conflict = useEditor((state) => state.saveState === 'conflict');
  const deciding = useShell((state) => state.conflict);
  // The next one is asked about again.
  useEffect(() => {
    if (!conflict) show('conflict', true);
  }, [conflict]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try opens it again
  useEffect(() => {
    const stops: (() => void)[] = [];
    let left = false;
    openSite(site).then(
      () => {
        if (left) return;
        stops.push(startSaving(), startWatching(), startTelling(), startCompiling(), startKeepingVisit());
        setOpened(true);
      },
      (error: unknown) => {
        if (!left) setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      left = true;
      for (const stop of stops) stop();
    };
  }, [site, tries]);

  if (trouble) {
    return (
      <main>
        <EmptyState
          screen
          title={t('This site cannot be opened')}
          actions={
            <>
              <Button
                look="primary"
                onClick={() => {
                  setTrouble('');
                  setTries(tries + 1);
                }}
              >
                {t('Try again')}
              </Button>
              <Button onClick={() => location.assign('/')}>{t('Choose a site')}</Button>
            </>
          }
        >
          {trouble}
        </EmptyState>
      </main>
    );
  }
  if (!opened) return <p className="loading">{t('Opening…')}</p>;
  return (
    <>
      <Shell
        site={<SiteSwitch />}
        state={<SiteState />}
        preview={<PreviewButton />}
        publish={<PublishButton />}
        live={<LiveState />}
        panel={<Panel />}
      />
      <PageBridge />
      <ErrorBoundary look="note" title={t('This dialog could not be shown')}>
        <VisitExtras />
        {conflict && deciding && <ConflictDialog onLater={() => show('conflict', false)} />}
      </ErrorBoundary>
    </>
  );
}

/** The page's side: what happens there, beside whatever is edited. */
function Panel() {
  const open = usePreview((state) => state.open);
  const [, params] = useRoute('/rules/:rule');
  const [location] = useLocation();
  const first = useEditor((state) => state.document.rules[0]?.id);
  // The whole screen is that already.
  if (!open || location === '/preview') return null;
  const rule = params?.rule ?? (location === '/rules' ? first : undefined);
  return (
    <div className="panel">
      <ErrorBoundary title={t('Preview could not be shown')}>
        <PreviewPanel rule={rule} />
      </ErrorBoundary>
    </div>
  );
}

function LiveState() {
  const live = useEditor((state) => state.site?.live);
  return live
    ? t('Version {live} is live.', { live })
    : t('Nothing is live yet: visitors get an empty container.');
}
