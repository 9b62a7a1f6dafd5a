import type { Target } from '../../shared/ruleset/types';
import type { Proposal } from '../../shared/target/health';
import { t } from '../../shared/texts/t';
import { pathOf } from '../shell/pathOf';
import { StrengthBadge } from '../targets/StrengthBadge';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';

export interface RepairDialogProps {
  target: Target;
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
  onTake: () => void;
}

/** Before and after, side by side: a person decides whether they are the same thing. */
export function RepairDialog({ target, proposal, open, onClose, onTake }: RepairDialogProps) {
  const { pick, before, after, score } = proposal;
  const scope = pick.scopes[pick.chosen];
  const sure = Math.round(score * 100);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('Repair {name}', { name: target.name ?? target.id })}
      description={t('Is what is there now the same thing? Rules keep their names and their counts go on.')}
      look="wide"
    >
      <div className="repair">
        <section>
          <h3>{t('Before')}</h3>
          <p className="repair-name">{before}</p>
          <code>{target.selector}</code>
          {target.fingerprint?.pagePath && (
            <p className="quiet">{t('Picked on {pagePath}', { pagePath: target.fingerprint.pagePath })}</p>
          )}
        </section>
        <section>
          <h3>{t('After')}</h3>
          <p className="repair-name">
            {after} {scope && <StrengthBadge strength={scope.strength} />}
          </p>
          <code>{scope?.selector}</code>
          {scope?.guards.map((guard) => (
            <p className="quiet" key={`${guard.attribute}${guard.equals}`}>
              {guard.read === 'text' ? 'says' : t('{attribute} is', { attribute: guard.attribute })} “
              {guard.equals}”
            </p>
          ))}
          <p className="quiet">
            {t('{title}, {matches} on', { title: scope?.title, matches: scope?.matches })} {pathOf(pick.url)}
          </p>
        </section>
      </div>
      <p className="quiet">
        {t('{sure} % of what is remembered of it is the same', { sure })}
        {sure < 65 ? t(': look twice.') : '.'}
      </p>
      <DialogActions>
        <Button onClick={onClose}>{t('Leave it')}</Button>
        <Button look="primary" onClick={onTake}>
          {t('Use this instead')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
