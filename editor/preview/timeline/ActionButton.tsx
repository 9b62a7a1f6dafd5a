import { useLocation } from 'wouter';
import type { RuleSet } from '../../../shared/ruleset/types';
import type { Action } from '../../../shared/visit/reason';
import { Button } from '../../ui/Button';
import { usePreview } from '../previewStore';
import { canMend, mend } from './mend';

/** What mends a reason. `ruleSet`: the rules it is about. Left out while it needs a page and none is connected. */
export function ActionButton({ action, ruleSet }: { action: Action; ruleSet: RuleSet }) {
  const [, go] = useLocation();
  usePreview((state) => state.connection);
  if (!canMend(action)) return null;
  return (
    <div className="moment-action">
      <Button small onClick={() => void mend(action, ruleSet, go)}>
        {action.title}
      </Button>
    </div>
  );
}
