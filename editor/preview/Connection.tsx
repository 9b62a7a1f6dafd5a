import { Clock, Plug, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { isFailure } from '../connect/doctor/diagnose';
import '../connect/doctor/doctor.css';
import { Mends } from '../connect/doctor/Mends';
import { Steps } from '../connect/doctor/Steps';
import { hostOf, type Trouble } from '../connect/doctor/trouble';
import { useDoctor } from '../connect/doctor/watch';
import { Dot } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { openPreview } from './actions';
import type { ConnectionState, PreviewState } from './previewStore';
import { usePreview } from './previewStore';
import { pageToOpen, previewedSite } from './site';

const words: Record<ConnectionState, string> = {
  idle: t('No page connected'),
  opening: t('Opening the page…'),
  waiting: t('Waiting for the page…'),
  connected: '',
  failed: t('Not connected'),
};

/** "● shop.example": which page is connected and what runs there. */
export function ConnectionLine({
  connection,
  draft,
}: {
  connection: ConnectionState;
  draft: PreviewState['draft'];
}) {
  const page = usePreview((state) => state.page);
  const { way } = useDoctor();
  const connected = connection === 'connected';
  const tone = connected ? 'ok' : connection === 'failed' ? 'bad' : connection === 'idle' ? 'plain' : 'warn';
  return (
    <p className="preview-connection" role="status" data-way={connected ? way : undefined}>
      <Dot tone={tone} />
      <span className="preview-host">{connected ? hostOf(page) : words[connection]}</span>
      {connected && draft === 'preparing' && <span className="quiet">{t('loading the draft…')}</span>}
      {connected && draft === 'failed' && <span className="quiet">{t('without the draft')}</span>}
    </p>
  );
}

/** Opens a page, shows how far it came, and says what went wrong and the way out. */
export function ConnectionCard({
  connection,
  trouble,
}: {
  connection: ConnectionState;
  trouble: Trouble | null;
}) {
  const page = usePreview((state) => state.page);
  const { stages } = useDoctor();
  const site = previewedSite();
  const [address, setAddress] = useState(page || (site ? pageToOpen(site) : ''));
  const busy = connection === 'opening' || connection === 'waiting';
  const connected = connection === 'connected';
  return (
    <div className="preview-card">
      {trouble ? (
        <TroubleNote trouble={trouble} />
      ) : (
        <p>
          {busy
            ? t('The page is open in another tab. It connects as soon as it has loaded.')
            : t('Nothing is sent to your destinations meanwhile.')}
        </p>
      )}
      {!connected && connection !== 'idle' && stages.length > 0 && <Steps stages={stages} />}
      {trouble && trouble.mends.length > 0 && (
        <div className="doctor-mends">
          <Mends mends={trouble.mends} page={page} />
        </div>
      )}
      {!connected && (
        <form
          className="preview-open"
          onSubmit={(event) => {
            event.preventDefault();
            openPreview(address);
          }}
        >
          <TextField label={t('Page')} value={address} onChange={setAddress} />
          <div className="preview-actions">
            <Button type="submit" look={trouble ? 'normal' : 'primary'} disabled={!site}>
              <Plug size={15} /> {t('Open page')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

function TroubleNote({ trouble }: { trouble: Trouble }) {
  const failure = isFailure(trouble);
  const Icon = failure ? TriangleAlert : Clock;
  return (
    <div role={failure ? 'alert' : 'status'} data-trouble={trouble.code}>
      <h3 className={`doctor-trouble ${failure ? '' : 'waiting'}`}>
        <Icon size={15} aria-hidden="true" /> {trouble.title}
      </h3>
      <p className="doctor-reason">{trouble.text}</p>
    </div>
  );
}
