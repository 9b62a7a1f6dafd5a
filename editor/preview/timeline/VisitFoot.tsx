import { Ellipsis } from 'lucide-react';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Switch } from '../../ui/Switch';
import { setSending } from '../actions';
import { clearTimeline, usePreview } from '../previewStore';
import { chooseVisitFile, closeVisit } from './openVisit';
import { askToSave } from './saveStore';

/** Whether anything is really sent, and what can be done with the visit. */
export function VisitFoot() {
  const sending = usePreview((state) => state.sending);
  const connected = usePreview((state) => state.connection === 'connected');
  const opened = usePreview((state) => state.opened !== null);
  const empty = usePreview((state) => state.recorded.length === 0 && state.opened === null);
  return (
    <footer className="preview-foot">
      {connected && !opened ? (
        <Switch
          label="Send to destinations"
          hint={sending ? 'Events of this visit really arrive.' : 'Off: events are only shown here.'}
          checked={sending}
          onChange={setSending}
        />
      ) : (
        <span className="quiet">{opened ? 'A visit from a file' : empty ? '' : 'The visit so far'}</span>
      )}
      <Menu
        trigger={<IconButton label="Visit: save, open, clear" icon={<Ellipsis size={16} />} />}
        label="Visit"
        entries={[
          { label: 'Save this visit…', disabled: empty, onSelect: askToSave },
          { label: 'Open a visit…', onSelect: chooseVisitFile },
          opened
            ? { label: 'Close this visit', separated: true, onSelect: closeVisit }
            : { label: 'Clear the timeline', separated: true, disabled: empty, onSelect: clearTimeline },
        ]}
      />
    </footer>
  );
}
