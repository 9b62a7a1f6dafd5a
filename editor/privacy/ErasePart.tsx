import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ErasureReport } from '../../shared/privacy/types';
import { t } from '../../shared/texts/t';
import { privacyApi } from '../api/privacy';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { erasureWords } from './erasureWords';

type Kind = 'visitor' | 'user';

/** Everything that names one person, deleted on their wish, and what a search found afterwards. */
export function ErasePart({ site, onErased }: { site: string; onErased: () => void }) {
  const [kind, setKind] = useState<Kind>('user');
  const [id, setId] = useState('');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ErasureReport | Error>();
  const erase = () => {
    setBusy(true);
    setOutcome(undefined);
    privacyApi
      .erase(site, kind === 'user' ? { userId: id.trim() } : { visitorId: id.trim() })
      .then(
        (report) => {
          setOutcome(report);
          onErased();
        },
        (error: Error) => setOutcome(error),
      )
      .finally(() => setBusy(false));
  };
  return (
    <section className="page-section">
      <h2>{t('Erase one person')}</h2>
      <div className="privacy-erase">
        <Select
          label={t('Known by')}
          value={kind}
          options={[
            { value: 'user', label: t('user id, as your pages tell it') },
            { value: 'visitor', label: t('visitor id, as events carry it') },
          ]}
          onChange={(value) => setKind(value as Kind)}
        />
        <TextField label={t('Id')} mono value={id} onChange={setId} input={{ maxLength: 128 }} />
        <Button disabled={busy || id.trim() === ''} onClick={() => setAsking(true)}>
          <Trash2 size={15} aria-hidden="true" /> {busy ? t('Erasing…') : t('Erase…')}
        </Button>
      </div>
      <div role="status">
        {outcome instanceof Error && (
          <p className="privacy-outcome bad">{t('Not erased: {message}', { message: outcome.message })}</p>
        )}
        {outcome && !(outcome instanceof Error) && (
          <ul className={`privacy-outcome ${outcome.search.found.length > 0 ? 'bad' : ''}`}>
            {erasureWords(outcome).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('Erase “{id}”?', { id: id.trim() })}
        action={t('Erase for good')}
        dangerous
        onConfirm={erase}
      >
        {t(
          'Every event that names this id is deleted from this server, with what waits to be forwarded and what the log says of it. Of a user, also the events of browsers that nobody else was signed in with. What vendors received already has to be erased there. Nothing brings it back.',
        )}
      </ConfirmDialog>
    </section>
  );
}
