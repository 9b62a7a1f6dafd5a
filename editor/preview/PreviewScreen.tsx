import { ExternalLink, Eye, FolderOpen, PanelRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { RowChanges } from '../replay/RowChanges';
import { Button, IconButton } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { endPreview, openPreview, showPreview } from './actions';
import { ConnectionCard, ConnectionLine } from './Connection';
import './preview.css';
import { usePreview } from './previewStore';
import { MomentColumns } from './timeline/MomentCard';
import { NothingShown } from './timeline/NothingShown';
import { OpenedBanner } from './timeline/OpenedBanner';
import { chooseVisitFile } from './timeline/openVisit';
import './timeline/timeline.css';
import { TimelineList } from './timeline/TimelineList';
import { TimelineTools } from './timeline/TimelineTools';
import { useTimeline } from './timeline/useTimeline';
import { VisitFoot } from './timeline/VisitFoot';
import { useView } from './timeline/viewStore';
import { VisitBoundary } from './VisitBoundary';

/** The visit on the whole screen: what happened, what rules made of it, and what held then. */
export default function PreviewScreen() {
  return (
    <VisitBoundary>
      <WholeVisit />
    </VisitBoundary>
  );
}

function WholeVisit() {
  const connection = usePreview((state) => state.connection);
  const draft = usePreview((state) => state.draft);
  const trouble = usePreview((state) => state.trouble);
  const opened = usePreview((state) => state.opened !== null);
  const asked = useView((view) => view.rule);
  const { visit, rows, lines, counts, shown, row, line } = useTimeline();
  const [, go] = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const connected = connection === 'connected';
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows) list.current?.focus({ preventScroll: true });
  }, [hasRows]);

  return (
    <div className="preview-screen" ref={screen}>
      <header className="preview-screen-head">
        <h1>{t('Preview')}</h1>
        <ConnectionLine connection={connection} draft={draft} />
        <Button small look="plain" onClick={chooseVisitFile}>
          <FolderOpen size={14} aria-hidden="true" /> {t('Open a visit')}
        </Button>
        {connected && (
          <>
            <Button small look="plain" onClick={() => openPreview()}>
              <ExternalLink size={14} aria-hidden="true" /> {t('Show the page')}
            </Button>
            <IconButton label={t('End preview')} icon={<X size={15} />} onClick={endPreview} />
          </>
        )}
        <IconButton
          label={t('Show beside the rules')}
          icon={<PanelRight size={15} />}
          onClick={() => {
            showPreview(true);
            go('/rules');
          }}
        />
      </header>
      <div className="preview-screen-notes">
        <OpenedBanner />
      </div>
      {!hasRows ? (
        <div className="preview-screen-empty">
          <EmptyState
            icon={<Eye size={26} />}
            title={connected ? t('Use the page') : t('See what your rules make of a visit')}
          >
            {connected
              ? t('Everything you do there appears here, with what each rule made of it and what was sent.')
              : t(
                  'Open a page of your site and use it: everything that happens appears here, with the reason why each rule did or did not fire. Or drop a visit somebody saved.',
                )}
          </EmptyState>
          {(!connected || trouble) && <ConnectionCard connection={connection} trouble={trouble} />}
        </div>
      ) : (
        <>
          <div className="preview-screen-list">
            {!opened && (!connected || trouble) && trouble && (
              <div className="preview-top">
                <ConnectionCard connection={connection} trouble={trouble} />
              </div>
            )}
            <RowChanges rows={rows} />
            <TimelineTools visit={visit} counts={counts} listRef={list} searchRef={search} />
            {shown > 0 ? (
              <TimelineList
                lines={lines}
                chosen={line}
                drafts={visit.drafts}
                listRef={list}
                onEnter={() => screen.current?.querySelector<HTMLElement>('.moment-middle')?.focus()}
              />
            ) : (
              <div className="timeline-frame">
                <NothingShown rows={rows.length} />
              </div>
            )}
            <VisitFoot />
          </div>
          {row && <MomentColumns visit={visit} rows={rows} row={row} first={asked ?? undefined} />}
        </>
      )}
    </div>
  );
}
