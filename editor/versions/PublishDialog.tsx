import { useEffect, useState } from 'react';
import type { RuleSet } from '../../shared/ruleset/types';
import { api } from '../api/client';
import { catalog } from '../compile/runtime';
import { store, useEditor } from '../store/store';
import { saveNow } from '../store/sync';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';
import { ProblemLine } from '../ui/Field';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { changesBetween } from './changes';
import { kilobytes } from './kilobytes';
import './versions.css';

const tones = { added: 'ok', changed: 'warn', removed: 'bad' } as const;

/** What will change on the site, in sentences, before it does. */
export default function PublishDialog({ onClose }: { onClose: () => void }) {
  const document = useEditor((state) => state.document);
  const problems = useEditor((state) => state.problems).filter(({ severity }) => severity === 'error');
  const container = useEditor((state) => state.container);
  const site = useEditor((state) => state.site);
  const [live, setLive] = useState<RuleSet>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const number = site?.live;
  const id = site?.id;
  useEffect(() => {
    if (id && number)
      api.version(id, number).then(
        ({ ruleSet }) => setLive(ruleSet),
        () => undefined,
      );
  }, [id, number]);
  if (!site) return null;
  const { rules, elsewhere } = changesBetween(live, document, catalog);

  const publish = async () => {
    setBusy(true);
    try {
      await saveNow();
      const { saveState, saveTrouble, revision } = store.getState();
      if (saveState !== 'saved')
        throw new Error(saveTrouble || 'The draft could not be saved yet. Try again in a moment.');
      const version = await api.publish(site.id, { revision, note });
      store.setState({ site: { ...site, live: version.number } });
      notify({ title: `Version ${version.number} is live` });
      onClose();
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      notify({ title: 'Nothing was published', description, tone: 'bad' });
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
        number
          ? `What changes on the site since version ${number}.`
          : 'The first version. Every rule below starts to work on the site.'
      }
    >
      <ul className="change-list">
        {rules.map((change) => (
          <li key={`${change.kind} ${change.id}`}>
            <Badge tone={tones[change.kind]}>{change.kind}</Badge>
            <span>
              <b>{change.name}</b>
              {change.sentence}
            </span>
          </li>
        ))}
        {elsewhere.length > 0 && <li className="change-rest">Also changed: {elsewhere.join(', ')}.</li>}
        {rules.length + elsewhere.length === 0 && <li className="change-rest">No rule differs.</li>}
      </ul>
      {problems.map((problem) => (
        <ProblemLine key={problem.path + problem.code} problem={problem} />
      ))}
      <TextField label="Note" placeholder="What is this for?" value={note} onChange={setNote} />
      <DialogActions>
        {container && <span className="change-rest">{kilobytes(container.bytes.gzip)} with gzip</span>}
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" disabled={busy || problems.length > 0} onClick={publish}>
          Publish
        </Button>
      </DialogActions>
    </Dialog>
  );
}
