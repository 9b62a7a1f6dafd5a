import { useState } from 'react';
import type { Problem } from '../../shared/problem';
import { reachOf, silence } from '../../shared/problems/silence';
import { t } from '../../shared/texts/t';
import { edit } from '../store/store';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';

/** Asks why a problem is fine. The reason is kept in the document, where others read it. */
export function SilenceForm({ problem, onDone }: { problem: Problem; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  return (
    <form
      className="silence-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        edit(t('Silence a problem'), (ruleSet) => silence(ruleSet, problem, reason));
        onDone();
      }}
    >
      <Field
        label={t('Why is this fine?')}
        hint={t(
          'Problems of this kind are then no longer shown for {reach}. Others read the reason in the list of silenced ones.',
          { reach: reachOf(problem) },
        )}
      >
        {(ids) => (
          <input
            {...ids}
            // biome-ignore lint/a11y/noAutofocus: it was just asked for
            autoFocus
            className="input"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="popover-end">
        <Button small look="plain" onClick={onDone}>
          {t('Cancel')}
        </Button>
        <Button small look="primary" type="submit" disabled={!ready}>
          {t('Silence for')} {reachOf(problem)}
        </Button>
      </div>
    </form>
  );
}
