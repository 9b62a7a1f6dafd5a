import { useMemo, useState } from 'react';
import type { Change } from '../../shared/changes/changes';
import { t } from '../../shared/texts/t';
import { MarkedWords } from '../changes/ChangeList';
import type { Choice } from '../store/merge';
import { useEditor } from '../store/store';
import { settleConflict } from '../store/sync';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';
import { type ConflictWords, conflictWords } from './conflictWords';
import './conflict.css';

/** Two people changed the same thing: for each, someone has to say which it is. The rest has come together already. */
export default function ConflictDialog({ onLater }: { onLater: () => void }) {
  const theirs = useEditor((state) => state.theirs);
  const conflicts = useEditor((state) => state.conflicts);
  const base = useEditor((state) => state.base);
  const document = useEditor((state) => state.document);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const things = useMemo(
    () => (theirs ? conflictWords(conflicts, base, document, theirs.ruleSet) : []),
    [theirs, conflicts, base, document],
  );
  if (!theirs) return null;
  const left = things.filter(({ thing }) => !chosen.has(thing)).length;
  const choose = (thing: string, choice: Choice) => setChosen(new Map(chosen).set(thing, choice));
  const chooseAll = (choice: Choice) => setChosen(new Map(things.map(({ thing }) => [thing, choice])));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onLater();
      }}
      title={
        things.length === 1
          ? t('You both changed the same thing')
          : t('You both changed {count} things', { count: things.length })
      }
      look="wide"
      description="Someone saved this draft while you worked on it. Everything else has come together; for these, say which to keep. Nothing is lost meanwhile, and undo brings yours back."
    >
      <ol className="conflicts">
        {things.map((one) => (
          <Thing
            key={one.thing}
            words={one}
            choice={chosen.get(one.thing)}
            onChoose={(choice) => choose(one.thing, choice)}
          />
        ))}
      </ol>
      <DialogActions>
        {things.length > 1 && (
          <span className="conflict-all">
            <Button look="plain" onClick={() => chooseAll('mine')}>
              {t('All mine')}
            </Button>
            <Button look="plain" onClick={() => chooseAll('theirs')}>
              {t('All theirs')}
            </Button>
          </span>
        )}
        <Button onClick={onLater}>{t('Decide later')}</Button>
        <Button
          look="primary"
          disabled={left > 0}
          onClick={() => settleConflict((thing) => chosen.get(thing) ?? 'mine')}
        >
          {left > 0 && things.length > 1 ? t('Choose {left} more', { left }) : t('Keep what I chose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Thing({
  words: { thing, title, mine, theirs },
  choice,
  onChoose,
}: {
  words: ConflictWords;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  // Where both read the same, only what the sentence does not say tells them apart.
  const [own, other] = [mine[0], theirs[0]];
  const told = !(own?.details.length && other?.details.length && readsAs(own) === readsAs(other));
  return (
    <li>
      <fieldset className="conflict">
        <legend>{title}</legend>
        <Side
          name={thing}
          label={t('Mine')}
          changes={mine}
          told={told}
          chosen={choice === 'mine'}
          onChoose={() => onChoose('mine')}
        />
        <Side
          name={thing}
          label={t('Theirs')}
          changes={theirs}
          told={told}
          chosen={choice === 'theirs'}
          onChoose={() => onChoose('theirs')}
        />
      </fieldset>
    </li>
  );
}

/** The sentence as it reads after the change. */
function readsAs({ sentence }: Change): string {
  return sentence.map(({ text, mark }) => (mark === 'removed' ? '' : text)).join('');
}

const verbs = { added: 'Added', changed: '', removed: 'Deleted' };

function Side(props: {
  name: string;
  label: string;
  changes: readonly Change[];
  /** Whether the sentences are shown. */
  told: boolean;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label className="conflict-side">
      <input type="radio" name={props.name} checked={props.chosen} onChange={props.onChoose} />
      <span>
        <b>{props.label}</b>
        {props.changes.map(({ kind, noun, id, sentence, details }) => (
          <span key={`${kind} ${noun} ${id}`} className="conflict-change">
            {verbs[kind] && <i>{verbs[kind]}. </i>}
            {props.told && <MarkedWords pieces={sentence} />}
            {details.map((detail) => (
              <span key={detail} className="conflict-detail">
                {detail}
              </span>
            ))}
          </span>
        ))}
        {props.changes.length === 0 && (
          <span className="conflict-change">{t('Only the order differs.')}</span>
        )}
      </span>
    </label>
  );
}
