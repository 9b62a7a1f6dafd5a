import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { Trouble } from '../api/Trouble';
import { store, useEditor } from '../store/store';
import { Dialog } from '../ui/Dialog';
import { notify } from '../ui/Toast';
import { PublishedView } from './PublishedView';
import { PublishForm } from './PublishForm';
import { publish } from './publish';
import { type Outcome, undoPublish } from './undoPublish';
import { usePublishFacts } from './usePublishFacts';
import './versions.css';
import './publish.css';

/** What will change on the site before it does; then what happens now, and the way back. */
export default function PublishDialog({ onClose }: { onClose: () => void }) {
  const facts = usePublishFacts();
  const live = useEditor((state) => state.site?.live ?? null);
  const [, navigate] = useLocation();
  const [done, setDone] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const closed = useRef(false);
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
    };
  }, []);

  const attempt = async (work: () => Promise<Outcome>) => {
    if (busy) return;
    setBusy(true);
    setTrouble('');
    try {
      const outcome = await work();
      setDone(outcome);
      if (closed.current) notify({ title: titleOf(outcome) });
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      setTrouble(description);
      if (closed.current) notify({ title: t('Nothing was changed on the site.'), description, tone: 'bad' });
    }
    setBusy(false);
  };
  const undo = (outcome: Outcome) =>
    attempt(() => {
      const { site } = store.getState();
      if (!site) throw new Error(t('No site is open.'));
      return undoPublish(site, outcome);
    });
  const go = (address: string) => {
    onClose();
    navigate(address);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={done ? titleOf(done) : t('Publish')}
      look={done ? 'wide' : 'full'}
      description={done ? saidOf(done) : aboutOf(live)}
    >
      {trouble && <Trouble title={t('Nothing was changed on the site.')}>{trouble}</Trouble>}
      {done ? (
        <PublishedView outcome={done} busy={busy} onUndo={() => void undo(done)} onClose={onClose} go={go} />
      ) : (
        <PublishForm
          facts={facts}
          busy={busy}
          onPublish={(note, reason) => void attempt(async () => ({ version: await publish(note, reason) }))}
          onUndo={(version) => void undo({ version })}
          onClose={onClose}
          go={go}
        />
      )}
    </Dialog>
  );
}

function titleOf(outcome: Outcome): string {
  return 'version' in outcome
    ? t('Version {number} is live', { number: outcome.version.number })
    : t('The site is offline');
}

function aboutOf(live: number | null): string {
  return live === null
    ? t('The first version. Every rule below starts to work on the site.')
    : t('What changes on the site since version {live}.', { live });
}

function saidOf(outcome: Outcome): string {
  if (!('version' in outcome)) return t('Nothing is measured any more.');
  const { restores, note } = outcome.version;
  if (restores !== undefined)
    return t('It is version {restores} again, byte for byte. Your draft stays as it is.', { restores });
  return note || t('Published without a note.');
}
