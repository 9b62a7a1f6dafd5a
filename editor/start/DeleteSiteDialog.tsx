import { useState } from 'react';
import type { SiteSummary } from '../../shared/api';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { forget } from '../store/keep';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';

export interface DeleteSiteDialogProps {
  /** None: closed. */
  site: SiteSummary | undefined;
  onClose: () => void;
  onGone: () => void;
}

/** A site goes with everything it has, for good: its name has to be typed, unless it is a sample. */
export function DeleteSiteDialog({ site, onClose, onGone }: DeleteSiteDialogProps) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    setTyped('');
    setTrouble('');
    onClose();
  };
  const fits = site?.sample || typed.trim() === site?.name;
  const remove = async () => {
    if (!site || !fits || busy) return;
    setBusy(true);
    setTrouble('');
    try {
      await api.deleteSite(site.id, typed.trim());
      await forget(site.id);
      notify({ title: site.sample ? 'The sample is gone' : `${site.name} is deleted` });
      close();
      onGone();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <Dialog
      open={site !== undefined}
      onOpenChange={(open) => !open && close()}
      title={site?.sample ? 'Throw the sample away?' : `Delete ${site?.name ?? ''}?`}
      description={
        site?.sample
          ? 'Its rules, versions and events go for good. You can make a new one at any time.'
          : 'Its rules, versions and events go for good, and its pages get no container any more. Nothing brings them back.'
      }
    >
      <form
        className="delete-site"
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        {site && !site.sample && (
          <TextField label={`Type ${site.name} to confirm`} value={typed} onChange={setTyped} />
        )}
        {trouble && <Trouble title="It was not deleted.">{trouble}</Trouble>}
        <DialogActions>
          <Button look="plain" onClick={close}>
            Cancel
          </Button>
          <Button look="danger" type="submit" disabled={!fits || busy}>
            {site?.sample ? 'Throw away' : 'Delete for good'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
