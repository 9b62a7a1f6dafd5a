import { Activity, ClipboardCheck, Eye, Undo2 } from 'lucide-react';
import { useCallback } from 'react';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { useAnswer } from '../api/useAnswer';
import { openPreview } from '../preview/actions';
import { ago } from '../shell/ago';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { Code } from '../ui/Code';
import { DialogActions } from '../ui/Dialog';
import { useNow } from './LiveNow';
import { type Outcome, undoLabel } from './undoPublish';

/** What happens now that something is live, how to see it, and the way back. */
export function PublishedView({
  outcome,
  busy,
  onUndo,
  onClose,
  go,
}: {
  outcome: Outcome;
  busy: boolean;
  onUndo: () => void;
  onClose: () => void;
  go: (address: string) => void;
}) {
  const site = useEditor((state) => state.site);
  const server = useEditor((state) => state.server);
  const newer = site?.live !== ('version' in outcome ? outcome.version.number : null);
  const preview = () => {
    onClose();
    openPreview();
  };
  return (
    <div className="published">
      {'version' in outcome ? (
        <>
          <p>
            {t(
              'Visitors get it with the next page they open, at most a minute from now: browsers keep the script for 60 seconds. Nothing on the site has to be touched.',
            )}
          </p>
          <Code label={t('container address')} text={`${server}/c/${site?.id ?? ''}.js`} />
          <SeenLine />
          <div className="row-actions">
            <Button onClick={preview}>
              <Eye size={15} aria-hidden="true" /> {t('Open the site in Preview')}
            </Button>
            <Button onClick={() => go('/live')}>
              <Activity size={15} aria-hidden="true" /> {t('Watch events arrive')}
            </Button>
            <Button onClick={() => go('/install')}>
              <ClipboardCheck size={15} aria-hidden="true" /> {t('Check the installation')}
            </Button>
          </div>
        </>
      ) : (
        <p>
          {t(
            'Visitors get an empty container from the next page on, at most a minute from now. Every version is kept: Versions makes one live again.',
          )}
        </p>
      )}
      <DialogActions>
        <Button disabled={busy || newer} onClick={onUndo}>
          <Undo2 size={15} aria-hidden="true" />{' '}
          {newer ? t('Something newer is live by now') : undoLabel(outcome)}
        </Button>
        <span className="bar-space" />
        <Button look="primary" onClick={onClose}>
          {t('Done')}
        </Button>
      </DialogActions>
    </div>
  );
}

/** Whether any page has asked for the container at all: without that, nothing that was published reaches anyone. */
function SeenLine() {
  const site = useEditor((state) => state.site?.id ?? '');
  const origins = useEditor((state) => state.document.site.origins);
  const ask = useCallback(() => api.seen(site), [site]);
  const { value: seen } = useAnswer(ask);
  const now = useNow();
  if (!seen) return null;
  const mine = seen.containers.find(({ origin }) => origin !== null && origins.includes(origin));
  return (
    <p className="quiet">
      {mine
        ? t('Your site fetched it last {when}.', { when: ago(mine.lastAt, now) })
        : t(
            'No page of your site has fetched it since the server started {when}: check that the line is installed.',
            { when: ago(seen.since, now) },
          )}
    </p>
  );
}
