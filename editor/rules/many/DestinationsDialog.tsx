import { useState } from 'react';
import { destinationName } from '../../../shared/destinationWords';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { catalog, useRuleSet } from '../../shell/document';
import { Button } from '../../ui/Button';
import { Dialog, DialogActions } from '../../ui/Dialog';
import { close, closed } from './closeAsked';
import { rulesInWords } from './manyChanges';
import { sendManyTo } from './ruleCommands';

export function DestinationsDialog({ meant }: { meant: readonly Rule[] }) {
  const { destinations } = useRuleSet();
  const everyone = (id: string) =>
    meant.every((rule) => {
      const chosen = rule.destinations ?? 'all';
      return chosen !== 'all' && chosen.includes(id);
    });
  const [all, setAll] = useState(meant.every((rule) => (rule.destinations ?? 'all') === 'all'));
  const [chosen, setChosen] = useState(() => destinations.map(({ id }) => id).filter(everyone));
  return (
    <Dialog
      open
      onOpenChange={closed}
      title={t('Where {rules} {value}', {
        rules: rulesInWords(meant),
        value: meant.length === 1 ? 'goes' : 'go',
      })}
      description={t('Takes the place of what each of them says now.')}
    >
      <div className="many-checks">
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {t('All destinations, those added later too')}
        </label>
        {destinations.map((destination) => (
          <label key={destination.id}>
            <input
              type="checkbox"
              disabled={all}
              checked={all || chosen.includes(destination.id)}
              onChange={(event) =>
                setChosen(
                  destinations
                    .map(({ id }) => id)
                    .filter((id) => (id === destination.id ? event.target.checked : chosen.includes(id))),
                )
              }
            />
            {destinationName(destination, catalog)}
          </label>
        ))}
      </div>
      <DialogActions>
        <Button look="plain" onClick={close}>
          {t('Cancel')}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            sendManyTo(meant, all ? 'all' : chosen);
            close();
          }}
        >
          {t('{count, plural, one {Change it} other {Change # rules}}', { count: meant.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
