import { Crosshair, Eye, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { Target } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { highlight } from '../preview/actions';
import { usePreview } from '../preview/previewStore';
import { edit, undo } from '../shell/document';
import { addTarget, rememberPick, targetFromPick } from '../targets/targetChanges';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { notify } from '../ui/Toast';
import { forgetTarget, useHealthKnown } from './healthStore';
import './health.css';
import { RepairDialog } from './RepairDialog';
import { type TargetState, targetState } from './targetState';

const titles = { present: 'here', ambiguous: 'several', gone: 'gone', unknown: '' } as const;
const tones = { present: 'ok', ambiguous: 'warn', gone: 'bad', unknown: 'plain' } as const;

export function useTargetState(target: Target): TargetState {
  return targetState(target, useHealthKnown());
}

/** Beside a target's name; nothing where nothing is known, or nothing is wrong. */
export function HealthBadge({ target }: { target: Target }) {
  const { state, said } = useTargetState(target);
  if (state === 'unknown' || state === 'present') return null;
  return (
    <span title={said}>
      <Badge tone={tones[state]}>{titles[state]}</Badge>
    </span>
  );
}

/** What became of the target, and what can be done about it. Nothing is changed before a person says so. */
export function HealthLine({ target, onPick }: { target: Target; onPick: () => void }) {
  const health = useTargetState(target);
  const connected = usePreview(({ connection }) => connection === 'connected');
  const [open, setOpen] = useState(false);
  const { state, said, proposal } = health;
  if (state === 'unknown' || state === 'present')
    return said ? <p className="health-line ok">{said}</p> : null;

  const scope = proposal?.pick.scopes[proposal.pick.chosen];
  const take = () => {
    if (!proposal) return;
    edit(t('Repair target {name}', { name: target.name ?? target.id }), (ruleSet) =>
      addTarget(ruleSet, {
        ...target,
        ...targetFromPick(ruleSet, proposal.pick),
        id: target.id,
        name: target.name ?? target.id,
      }),
    );
    rememberPick(target.id, proposal.pick);
    forgetTarget(target.id);
    setOpen(false);
    notify({
      title: t('Repaired {name}', { name: target.name ?? target.id }),
      description: t('Every rule that uses it follows.'),
      action: { label: t('Undo'), run: undo },
    });
  };
  return (
    <div className={`health-line ${tones[state]}`} role="status">
      <p>
        <strong>{said}</strong>{' '}
        {proposal
          ? t('Most like it now: {after}.', { after: proposal.after })
          : state === 'gone'
            ? t('Nothing there is alike enough to be proposed: it is lost until you point at it again.')
            : t('Point at the one you mean, or choose a wider scope.')}
      </p>
      <div className="row-actions">
        {proposal && (
          <Button small look="primary" onClick={() => setOpen(true)}>
            <Wrench size={14} /> {t('Look at the repair')}
          </Button>
        )}
        {proposal && connected && scope && (
          <Button
            small
            onClick={() => highlight(scope.selector, scope.guards)}
            onBlur={() => highlight(null)}
          >
            <Eye size={14} /> {t('Show on the page')}
          </Button>
        )}
        <Button small onClick={onPick}>
          <Crosshair size={14} /> {t('Point at it again')}
        </Button>
      </div>
      {proposal && (
        <RepairDialog
          target={target}
          proposal={proposal}
          open={open}
          onClose={() => setOpen(false)}
          onTake={take}
        />
      )}
    </div>
  );
}
