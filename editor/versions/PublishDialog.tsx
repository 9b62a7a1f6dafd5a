import { useCallback, useState } from 'react';
import { changesBetween } from '../../shared/changes/changes';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { ChangeList } from '../changes/ChangeList';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';
import { ProblemLine } from '../ui/Field';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { kilobytes } from './kilobytes';
import { publish } from './publish';
import { TestsState } from './TestsState';
import './versions.css';

/** What will change on the site, in sentences, before it does. */
export default function PublishDialog({ onClose }: { onClose: () => void }) {
  const problems = useEditor((state) => state.problems).filter(({ severity }) => severity === 'error');
  const container = useEditor((state) => state.container);
  const live = useEditor((state) => state.site?.live ?? null);
  const failing = useEditor((state) => state.tests).filter(({ state }) => state === 'failed');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');

  const go = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const version = await publish(note, failing.length > 0 ? reason : undefined);
      notify({ title: `Version ${version.number} is live` });
      onClose();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Publish"
      look="wide"
      description={
        live === null
          ? 'The first version. Every rule below starts to work on the site.'
          : `What changes on the site since version ${live}.`
      }
    >
      <SinceLive live={live} />
      {problems.length > 0 && (
        <div className="publish-problems">
          {problems.map((problem) => (
            <ProblemLine key={problem.path + problem.code} problem={problem} />
          ))}
        </div>
      )}
      <TestsState reason={reason} onReason={setReason} />
      {trouble && <Trouble title="Nothing was published.">{trouble}</Trouble>}
      <TextField label="Note" placeholder="What is this for?" value={note} onChange={setNote} />
      <DialogActions>
        {container && <span className="change-rest">{kilobytes(container.bytes.gzip)} with gzip</span>}
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button
          look="primary"
          disabled={busy || problems.length > 0 || (failing.length > 0 && reason.trim() === '')}
          onClick={go}
        >
          {busy ? 'Publishing…' : 'Publish'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The draft beside what is live; publishing does not depend on it. */
function SinceLive({ live }: { live: number | null }) {
  const site = useEditor((state) => state.site?.id ?? '');
  const document = useEditor((state) => state.document);
  const ask = useCallback(() => api.version(site, live ?? 0), [site, live]);
  const { value: version, trouble, again } = useAnswer(live === null ? undefined : ask);
  if (trouble) {
    return (
      <Trouble
        title={`Version ${live} could not be read, so what differs from it is not shown.`}
        onRetry={again}
      >
        {trouble}
      </Trouble>
    );
  }
  if (live !== null && !version) return <p className="change-rest">Comparing with version {live}…</p>;
  return (
    <ChangeList
      changes={changesBetween(version?.ruleSet, document, catalog)}
      none={live === null ? 'No rule yet: an empty container.' : `Nothing differs from version ${live}.`}
    />
  );
}
