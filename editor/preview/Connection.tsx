import { Plug, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Dot } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { openPreview } from './actions';
import { hostOf, type Trouble } from './doctor';
import { resendDraft } from './draft';
import type { ConnectionState, PreviewState } from './previewStore';
import { usePreview } from './previewStore';
import { pageToOpen, previewedSite } from './site';

const words: Record<ConnectionState, string> = {
  idle: 'No page connected',
  opening: 'Opening the page…',
  waiting: 'Waiting for the page…',
  connected: '',
  failed: 'Not connected',
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
  const connected = connection === 'connected';
  const tone = connected ? 'ok' : connection === 'failed' ? 'bad' : connection === 'idle' ? 'plain' : 'warn';
  return (
    <p className="preview-connection" role="status">
      <Dot tone={tone} />
      <span className="preview-host">{connected ? hostOf(page) : words[connection]}</span>
      {connected && draft === 'preparing' && <span className="quiet">loading the draft…</span>}
      {connected && draft === 'failed' && <span className="quiet">without the draft</span>}
    </p>
  );
}

/** Opens a page, or says what went wrong and the way out. */
export function ConnectionCard({
  connection,
  trouble,
}: {
  connection: ConnectionState;
  trouble: Trouble | null;
}) {
  const page = usePreview((state) => state.page);
  const site = previewedSite();
  const [address, setAddress] = useState(page || (site ? pageToOpen(site) : ''));
  const busy = connection === 'opening' || connection === 'waiting';
  const connected = connection === 'connected';
  return (
    <div className="preview-card">
      {trouble ? (
        <div role="alert">
          <h3 className="preview-trouble">
            <TriangleAlert size={15} aria-hidden="true" /> {trouble.title}
          </h3>
          <p>{trouble.text}</p>
        </div>
      ) : (
        <p>
          {busy
            ? 'The page is open in another tab. It connects as soon as its container has loaded.'
            : 'Open a page of your site here, use it, and see what every rule makes of it. Nothing is sent meanwhile.'}
        </p>
      )}
      {!connected && (
        <form
          className="preview-open"
          onSubmit={(event) => {
            event.preventDefault();
            openPreview(address);
          }}
        >
          <TextField label="Page" value={address} onChange={setAddress} />
          <div className="preview-actions">
            <Button type="submit" look="primary" disabled={!site}>
              <Plug size={15} /> {trouble || busy ? 'Open again' : 'Open page'}
            </Button>
          </div>
        </form>
      )}
      {connected && trouble?.code === 'draft-failed' && (
        <Button small onClick={resendDraft}>
          Try again
        </Button>
      )}
    </div>
  );
}
