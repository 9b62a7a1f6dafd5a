import { marked } from '../../shared/texts/marked';
import { t, told } from '../../shared/texts/t';
import type { SaveState } from '../store/state';
import { useEditor } from '../store/store';
import { saveNow } from '../store/sync';
import { Button } from '../ui/Button';
import { Popover, type PopoverProps } from '../ui/Popover';
import { kilobytes } from '../versions/kilobytes';
import { downloadDraft } from './downloadDraft';
import { show } from './shellStore';

const words: Readonly<Record<SaveState, string>> = {
  saved: marked('Saved'),
  saving: marked('Saving…'),
  unsaved: marked('Saving…'),
  offline: marked('Offline, kept here'),
  waiting: marked('Not saved yet, kept here'),
  conflict: marked('Changed elsewhere'),
  refused: marked('Not saved'),
};

const wordsNotKept: Partial<Record<SaveState, string>> = {
  offline: marked('Offline, not kept'),
  waiting: marked('Not saved, not kept'),
};

/** Size of the container and whether the draft is safe: always visible. */
export function SiteState() {
  const bytes = useEditor((state) => state.container?.bytes);
  const compile = useEditor((state) => state.compile);
  return (
    <>
      {bytes ? (
        <span
          className="bar-text bar-size"
          title={t('{raw} bytes, {gzip} compressed with gzip', { raw: bytes.raw, gzip: bytes.gzip })}
        >
          <b className="number">{kilobytes(bytes.gzip)}</b> <span className="bar-long">{t('container')}</span>
        </span>
      ) : (
        <span className="bar-text bar-size">
          {compile === 'failed'
            ? t('The compiler did not start')
            : compile === 'working'
              ? t('Compiling…')
              : ''}
        </span>
      )}
      <SavedState />
    </>
  );
}

function SavedState() {
  const saveState = useEditor((state) => state.saveState);
  const trouble = useEditor((state) => state.saveTrouble);
  const keeping = useEditor((state) => state.keeping);
  const kept = keeping === 'kept';
  if (saveState === 'saved' || saveState === 'saving' || saveState === 'unsaved') {
    return (
      <>
        <span className="bar-text bar-saved" role="status">
          {told(words[saveState])}
        </span>
        {!kept && <NotKept keeping={keeping} />}
      </>
    );
  }
  const said = told((!kept && wordsNotKept[saveState]) || words[saveState]);
  if (saveState === 'conflict') {
    return (
      <span role="status">
        <button type="button" className="bar-text bar-alarm" onClick={() => show('conflict', true)}>
          {t('{said}: choose', { said })}
        </button>
      </span>
    );
  }
  return (
    <Alarm said={said} label={t('Why it is not saved')}>
      {(close) => (
        <div className="save-trouble">
          <p>{explanation(saveState, trouble)}</p>
          {!kept && <p>{riskWords[keeping]}</p>}
          <div className="popover-end">
            <Button small onClick={downloadDraft}>
              {t('Download a copy')}
            </Button>
            <Button
              small
              look="primary"
              onClick={() => {
                void saveNow();
                close();
              }}
            >
              {t('Try again now')}
            </Button>
          </div>
        </div>
      )}
    </Alarm>
  );
}

/** Said in the bar, with what it means when it is pressed. */
function Alarm(props: { said: string; label: string; children: PopoverProps['children'] }) {
  return (
    <span role="status">
      <Popover
        label={props.label}
        look="wide"
        align="end"
        trigger={
          <button type="button" className="bar-text bar-alarm">
            {props.said}
          </button>
        }
      >
        {props.children}
      </Popover>
    </span>
  );
}

/** The server takes what is typed; this browser holds nothing of it meanwhile. */
function NotKept({ keeping }: { keeping: 'full' | 'unable' }) {
  return (
    <Alarm said={t('Not kept here')} label={t('Why it is not kept here')}>
      <div className="save-trouble">
        <p>
          {keeping === 'full'
            ? t('This browser has no room left to keep unsaved work on this device.')
            : t('This browser does not let Milepost keep unsaved work on this device.')}{' '}
          {t(
            'The server still saves what you do, a moment after you do it. Close this tab only when it says Saved; what can be undone ends with the tab.',
          )}
        </p>
        {keeping === 'full' && <p>{t('To mend it, free some space, then change anything.')}</p>}
      </div>
    </Alarm>
  );
}

function explanation(saveState: SaveState, trouble: string): string {
  switch (saveState) {
    case 'offline':
      return t(
        '{trouble} You can go on working: it is sent by itself, beside what others did, as soon as it can be.',
        { trouble },
      );
    case 'waiting':
      return t('{trouble} You can go on working: it is sent by itself as soon as the server can keep it.', {
        trouble,
      });
    case 'refused':
      return t(
        'The server did not take this draft. {trouble} Undo the change it names, or download a copy.',
        { trouble },
      );
    default:
      return trouble || t('The last changes are about to be sent.');
  }
}

const riskWords = {
  kept: '',
  full: t(
    'This browser has no room left to keep it beyond this tab. Free some space, or download a copy before you close it.',
  ),
  unable: t(
    'This browser keeps nothing beyond this tab, as private windows do. Download a copy before you close it.',
  ),
} as const;
