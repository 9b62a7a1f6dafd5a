import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Version } from '../../shared/api';
import { Trouble } from '../api/Trouble';
import { store, useEditor } from '../store/store';
import { Dialog } from '../ui/Dialog';
import { notify } from '../ui/Toast';
import { PublishedView } from './PublishedView';
import { PublishForm } from './PublishForm';
import { publish } from './publish';
import { undoPublish } from './undoPublish';
import { usePublishFacts } from './usePublishFacts';
import './versions.css';
import './publish.css';

/** What will change on the site before it does; then what happens now, and the way back. */
export default function PublishDialog({ onClose }: { onClose: () => void }) {
  const facts = usePublishFacts();
  const live = useEditor((state) => state.site?.live ?? null);
  const [, navigate] = useLocation();
  /** Null: nothing has been done here yet; `version` undefined: the site was taken offline. */
  const [done, setDone] = useState<{ version: Version | undefined } | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');

  const attempt = async (work: () => Promise<Version | undefined>) => {
    if (busy) return;
    setBusy(true);
    setTrouble('');
    try {
      const version = await work();
      setDone({ version });
      notify({ title: version ? `Version ${version.number} is live` : 'The site is offline' });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const undo = (number: number) =>
    attempt(async () => {
      const { site } = store.getState();
      return site ? undoPublish(site, number) : undefined;
    });
  const go = (address: string) => {
    onClose();
    navigate(address);
  };
  const title = !done
    ? 'Publish'
    : done.version
      ? `Version ${done.version.number} is live`
      : 'The site is offline';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      look={done ? 'wide' : 'full'}
      description={done ? saidOf(done.version) : aboutOf(live)}
    >
      {trouble && <Trouble title="Nothing was changed on the site.">{trouble}</Trouble>}
      {done ? (
        <PublishedView
          version={done.version}
          busy={busy}
          onUndo={() => done.version && void undo(done.version.number)}
          onClose={onClose}
          go={go}
        />
      ) : (
        <PublishForm
          facts={facts}
          busy={busy}
          onPublish={(note, reason) => void attempt(() => publish(note, reason))}
          onUndo={(version) => void undo(version.number)}
          onClose={onClose}
          go={go}
        />
      )}
    </Dialog>
  );
}

function aboutOf(live: number | null): string {
  return live === null
    ? 'The first version. Every rule below starts to work on the site.'
    : `What changes on the site since version ${live}.`;
}

function saidOf(version: Version | undefined): string {
  if (!version) return 'Nothing is measured any more.';
  if (version.restores !== undefined)
    return `It is version ${version.restores} again, byte for byte. Your draft stays as it is.`;
  return version.note || 'Published without a note.';
}
