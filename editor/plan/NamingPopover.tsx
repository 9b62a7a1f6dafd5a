import { useState } from 'react';
import { namesToFit, namingOf, namingWords } from '../../shared/plan/names';
import type { Naming } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog, edit, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/Dialog';
import { Popover } from '../ui/Popover';
import { RadioList } from '../ui/RadioList';
import { renameEvents, setNaming } from './planChanges';

const namings: readonly Naming[] = ['flat', 'parts'];

/** How events are named in this plan, and a way to bring all of them into it. */
export function NamingPopover() {
  const { plan, rules } = useRuleSet();
  const [renaming, setRenaming] = useState(false);
  const naming = namingOf(plan);
  const changes = namesToFit(plan, naming);
  const sent = new Set(rules.map(({ event }) => event));
  const followed = changes.filter(({ from }) => sent.has(from)).length;
  return (
    <>
      <Popover
        label={t('How events are named')}
        trigger={
          <Button look="plain" small>
            {t('Names:')} <code>{namingWords[naming].hint}</code>
          </Button>
        }
      >
        {(close) => (
          <>
            <RadioList
              label={t('How events are named')}
              value={naming}
              options={namings.map((value) => ({
                value,
                label: namingWords[value].title,
                hint: namingWords[value].hint,
              }))}
              onChange={(next) => edit(t('Change naming'), (document) => setNaming(document, next))}
            />
            {changes.length > 0 && (
              <Button
                small
                onClick={() => {
                  close();
                  setRenaming(true);
                }}
              >
                {t('{count, plural, one {Rename # event to fit…} other {Rename # events to fit…}}', {
                  count: changes.length,
                })}
              </Button>
            )}
          </>
        )}
      </Popover>
      <ConfirmDialog
        open={renaming}
        onOpenChange={setRenaming}
        title={t('{count, plural, one {Rename # event?} other {Rename # events?}}', {
          count: changes.length,
        })}
        action={t('Rename')}
        onConfirm={() => edit(t('Rename events'), (document) => renameEvents(document, changes, catalog))}
      >
        <p>
          {followed > 0 ? `${t('The rules that send them follow.')} ` : ''}
          {t(
            'Once published, reports and destinations get the new names; what they hold under the old ones stays as it is.',
          )}
        </p>
        <dl className="pairs renames">
          {changes.map(({ from, to }) => (
            <div key={from}>
              <dt>
                <code>{from}</code>
              </dt>
              <dd>
                <code>{to}</code>
              </dd>
            </div>
          ))}
        </dl>
      </ConfirmDialog>
    </>
  );
}
