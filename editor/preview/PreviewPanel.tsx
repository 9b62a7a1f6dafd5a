import { ExternalLink, Maximize2, X } from 'lucide-react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { Button, IconButton } from '../ui/Button';
import { endPreview, openPreview } from './actions';
import { ConnectionCard, ConnectionLine } from './Connection';
import './preview.css';
import { cancelPick } from './pick';
import { usePreview } from './previewStore';
import { PanelVisit } from './timeline/PanelVisit';
import { VisitFoot } from './timeline/VisitFoot';
import { VisitBoundary } from './VisitBoundary';

/** The right side: what the previewed page does, and why a rule did or did not fire. `rule` is the one open in the editor. */
export default function PreviewPanel({ rule }: { rule?: string | undefined }) {
  const connection = usePreview((state) => state.connection);
  const draft = usePreview((state) => state.draft);
  const picking = usePreview((state) => state.picking);
  const trouble = usePreview((state) => state.trouble);
  const opened = usePreview((state) => state.opened !== null);
  const [, go] = useLocation();
  const connected = connection === 'connected';

  return (
    <section className="preview-panel" aria-label={t('Preview')}>
      <header className="preview-head">
        <ConnectionLine connection={connection} draft={draft} />
        {connected && (
          <IconButton
            label={t('Show the page')}
            icon={<ExternalLink size={15} />}
            onClick={() => openPreview()}
          />
        )}
        <IconButton
          label={t('Show on the whole screen')}
          icon={<Maximize2 size={15} />}
          onClick={() => go('/preview')}
        />
        {connected && <IconButton label={t('End preview')} icon={<X size={15} />} onClick={endPreview} />}
      </header>
      {!opened && (!connected || trouble) && (
        <div className="preview-top">
          <ConnectionCard connection={connection} trouble={trouble} />
        </div>
      )}
      {picking !== null && connected && (
        <div className="preview-note" role="status">
          <span>
            {t('Point at it in the other tab, for')} <b>{picking.replace(/\.$/, '')}</b>.
          </span>
          <Button small onClick={cancelPick}>
            {t('Cancel')}
          </Button>
        </div>
      )}
      <VisitBoundary>
        <PanelVisit rule={rule} />
        <VisitFoot />
      </VisitBoundary>
    </section>
  );
}
