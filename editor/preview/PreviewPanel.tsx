import { ExternalLink, Eye, X } from 'lucide-react';
import { useMemo } from 'react';
import { catalog } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Switch } from '../ui/Switch';
import { endPreview, openPreview, setSending } from './actions';
import { ConnectionCard, ConnectionLine } from './Connection';
import { ExplanationCard } from './ExplanationCard';
import './preview.css';
import { cancelPick } from './pick';
import { clearTimeline, previewStore, usePreview } from './previewStore';
import { pagesOf, rowsOf } from './rows';
import { Timeline } from './Timeline';

/** The right side: what the previewed page does, and why a rule did or did not fire. `rule` is the one open in the editor. */
export function PreviewPanel({ rule }: { rule?: string | undefined }) {
  const { connection, draft, drafts, picking, recorded, row, sending, trouble } = usePreview(
    (state) => state,
  );
  const rows = useMemo(() => rowsOf(recorded), [recorded]);
  const pages = useMemo(() => pagesOf(rows), [rows]);
  const shown =
    rows.find(({ id }) => id === row) ?? rows.findLast((one) => worthExplaining(one.rules.length, one.kind));
  const ran = shown && drafts[shown.draft];
  const connected = connection === 'connected';

  return (
    <section className="preview-panel" aria-label="Preview">
      <header className="preview-head">
        <ConnectionLine connection={connection} draft={draft} />
        {connected && (
          <>
            <IconButton
              label="Show the page"
              icon={<ExternalLink size={15} />}
              onClick={() => openPreview()}
            />
            <IconButton label="End preview" icon={<X size={15} />} onClick={endPreview} />
          </>
        )}
      </header>
      <div className="preview-body">
        {(!connected || trouble) && <ConnectionCard connection={connection} trouble={trouble} />}
        {picking !== null && connected && (
          <div className="preview-note" role="status">
            <span>
              Point at it in the other tab, for <b>{picking}</b>.
            </span>
            <Button small onClick={cancelPick}>
              Cancel
            </Button>
          </div>
        )}
        {shown && ran && (
          <ExplanationCard key={shown.id} row={shown} draft={ran} catalog={catalog} first={rule} />
        )}
        {rows.length > 0 && (
          <Timeline
            pages={pages}
            selected={shown?.id}
            catalog={catalog}
            drafts={drafts}
            onSelect={(id) => previewStore.setState({ row: id })}
          />
        )}
        {connected && rows.length === 0 && (
          <EmptyState icon={<Eye size={24} />} title="Use the page">
            Everything you do there appears here, with what each rule made of it.
          </EmptyState>
        )}
      </div>
      {(connected || rows.length > 0) && (
        <footer className="preview-foot">
          <Switch
            label="Send to destinations"
            hint={sending ? 'Events of this visit really arrive.' : 'Off: events are only shown here.'}
            checked={sending}
            onChange={setSending}
          />
          <Button look="plain" small onClick={clearTimeline} disabled={rows.length === 0}>
            Clear
          </Button>
        </footer>
      )}
    </section>
  );
}

function worthExplaining(rules: number, kind: string): boolean {
  return rules > 0 || kind === 'click' || kind === 'submit';
}
