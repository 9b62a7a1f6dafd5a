import { type KeyboardEvent, useState } from 'react';
import type { Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { Trouble } from '../api/Trouble';
import { ChangeList } from '../changes/ChangeList';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { TextField } from '../ui/TextField';
import { ConsentCheck } from './ConsentCheck';
import { GateCheck } from './GateCheck';
import { LiveNow } from './LiveNow';
import { ProblemsCheck } from './ProblemsCheck';
import { rememberedName, rememberName } from './publisher';
import { ReceiversCheck } from './ReceiversCheck';
import { SizeCheck } from './SizeCheck';
import { suggestedNote } from './suggestedNote';
import { TargetsCheck } from './TargetsCheck';
import { TestsCheck } from './TestsCheck';
import type { PublishFacts } from './usePublishFacts';
import { VisitsCheck } from './VisitsCheck';

/** On the left what changes, in sentences; on the right what was looked at; at the foot the note and the button. */
export function PublishForm({
  facts,
  busy,
  onPublish,
  onUndo,
  onClose,
  go,
}: {
  facts: PublishFacts;
  busy: boolean;
  onPublish: (note: string, despiteTests: string | undefined) => void;
  onUndo: (live: Version) => void;
  onClose: () => void;
  go: (address: string) => void;
}) {
  const { live, liveManifest, changes, checked } = facts;
  const stopped = useEditor((state) => state.problems.some(({ severity }) => severity === 'error'));
  const failing = useEditor((state) => state.tests.some(({ state: came }) => came === 'failed'));
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState('');
  const [name, setName] = useState(rememberedName);
  const note = typed ?? (changes ? suggestedNote(changes, live === null) : '');
  const ready = !busy && !stopped && !(failing && reason.trim() === '');
  const publish = () => ready && onPublish(note, failing ? reason : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    publish();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is a shortcut of the button at the end
    <div className="publish" onKeyDown={onKeyDown}>
      <div className="publish-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section className="publish-changes" aria-label={t('What changes')} tabIndex={0}>
          <Changes facts={facts} />
        </section>
        <section className="publish-checks" aria-label={t('Looked at before it goes live')}>
          {live && <LiveNow version={live} busy={busy} onUndo={() => onUndo(live)} />}
          <ProblemsCheck go={go} />
          <GateCheck live={liveManifest} go={go} />
          <TestsCheck reason={reason} onReason={setReason} go={go} />
          <VisitsCheck live={live === null ? null : live?.ruleSet} go={go} />
          <SizeCheck live={liveManifest} checked={checked} />
          <TargetsCheck go={go} />
          <ReceiversCheck changes={changes ?? []} live={liveManifest} checked={checked} go={go} />
          <ConsentCheck />
        </section>
      </div>
      <div className="publish-foot">
        <TextField label={t('Note')} placeholder={t('What is this for?')} value={note} onChange={setTyped} />
        <TextField
          label={t('Your name')}
          placeholder={t('Kept with the version')}
          value={name}
          onChange={(next) => {
            setName(next);
            rememberName(next);
          }}
        />
      </div>
      <DialogActions>
        {stopped && <span className="change-rest">{t('Mend what stops it first.')}</span>}
        {!stopped && failing && reason.trim() === '' && (
          <span className="change-rest">{t('A test fails: say above why it may.')}</span>
        )}
        <Button look="plain" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button look="primary" disabled={!ready} onClick={publish}>
          {busy ? t('Publishing…') : t('Publish')} <Kbd keys="mod+Enter" />
        </Button>
      </DialogActions>
    </div>
  );
}

/** The draft beside what is live; publishing does not depend on it. */
function Changes({ facts: { live, changes, trouble, again } }: { facts: PublishFacts }) {
  const number = useEditor((state) => state.site?.live ?? null);
  if (trouble)
    return (
      <Trouble
        title={t('Version {number} could not be read, so what differs from it is not shown.', { number })}
        onRetry={again}
      >
        {trouble}
      </Trouble>
    );
  if (!changes) return <p className="change-rest">{t('Comparing with version {number}…', { number })}</p>;
  return (
    <ChangeList
      changes={changes}
      none={
        live === null
          ? t('No rule yet: an empty container.')
          : t('Nothing differs from version {before}.', { before: number })
      }
    />
  );
}
