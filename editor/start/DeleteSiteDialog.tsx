import { useState } from 'react';
import type { SiteSummary } from '../../shared/api';
import { t } from '../../shared/texts/t';
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
export default function DeleteSiteDialog({ site, onClose, onGone }: DeleteSiteDialogProps) {
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
      notify({ title: site.sample ? t('The sample is gone') : t('{name} is deleted', { name: site.name }) });
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
      title={site?.sample ? t('Throw the sample away?') : t('Delete {name}?', { name: site?.name ?? '' })}
      description={
        site?.sample
          ? t('Its rules, versions and events go for good. You can make a new one at any time.')
          : t(
              'Its rules, versions and events go for good, and its pages get no container any more. Nothing brings them back.',
            )
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
          <TextField
            label={t('Type {name} to confirm', { name: site.name })}
            value={typed}
            onChange={setTyped}
          />
        )}
        {trouble && <Trouble title={t('It was not deleted.')}>{trouble}</Trouble>}
        <DialogActions>
          <Button look="plain" onClick={close}>
            {t('Cancel')}
          </Button>
          <Button look="danger" type="submit" disabled={!fits || busy}>
            {site?.sample ? t('Throw away') : t('Delete for good')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
