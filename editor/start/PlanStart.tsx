import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { SetupNote } from './SetupNote';
import './setupNote.css';
import { loadable, nothing } from '../ui/loadable';

const ProposeDialog = loadable(() => import('./ProposeDialog'), nothing);

/** Above the plan: a proposal while it is empty, and the way to what is still to be pointed at. */
export function PlanStart() {
  const { plan } = useRuleSet();
  const [open, setOpen] = useState(false);
  return (
    <>
      {plan.events.length === 0 ? (
        <p className="plan-start">
          {t('No event is planned yet. Five to seven are a good beginning.')}{' '}
          <Button small look="primary" onClick={() => setOpen(true)}>
            <Sparkles size={14} aria-hidden="true" /> {t('Propose a plan')}
          </Button>
        </p>
      ) : (
        <SetupNote />
      )}
      {open && <ProposeDialog onClose={() => setOpen(false)} />}
    </>
  );
}
