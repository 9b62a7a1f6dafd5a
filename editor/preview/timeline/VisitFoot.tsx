import { Ellipsis } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Switch } from '../../ui/Switch';
import { setSending } from '../actions';
import { clearTimeline, usePreview } from '../previewStore';
import { chooseVisitFile, closeVisit } from './openVisit';
import { askToSave } from './saveStore';
import { TestSwitch } from './TestSwitch';

/** Whether anything is really sent, and what can be done with the visit. */
export function VisitFoot() {
  const sending = usePreview((state) => state.sending);
  const connected = usePreview((state) => state.connection === 'connected');
  const opened = usePreview((state) => state.opened !== null);
  const empty = usePreview((state) => state.recorded.length === 0 && state.opened === null);
  return (
    <>
      {connected && !opened && sending && <TestSwitch />}
      <footer className="preview-foot">
        {connected && !opened ? (
          <Switch
            label={t('Send to destinations')}
            hint={sending ? t('Events of this visit really arrive.') : t('Off: events are only shown here.')}
            checked={sending}
            onChange={setSending}
          />
        ) : (
          <span className="quiet">
            {opened ? t('A visit from a file') : empty ? '' : t('The visit so far')}
          </span>
        )}
        <Menu
          trigger={<IconButton label={t('Visit: save, open, clear')} icon={<Ellipsis size={16} />} />}
          label={t('Visit')}
          entries={[
            { label: t('Save this visit…'), disabled: empty, onSelect: askToSave },
            { label: t('Open a visit…'), onSelect: chooseVisitFile },
            opened
              ? { label: t('Close this visit'), separated: true, onSelect: closeVisit }
              : { label: t('Clear the timeline'), separated: true, disabled: empty, onSelect: clearTimeline },
          ]}
        />
      </footer>
    </>
  );
}
