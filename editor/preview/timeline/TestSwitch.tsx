import { useMemo } from 'react';
import { t, told } from '../../../shared/texts/t';
import { destinationName } from '../../rules/destinationsOf';
import { catalog, useRuleSet } from '../../shell/document';
import { Switch } from '../../ui/Switch';
import { triedIn } from '../asTests';
import { resendDraft } from '../draft';
import { previewStore, usePreview } from '../previewStore';

/** Where this visit's events are seen at vendors, and whether they are marked as tests there. Shown while they are really sent. */
export function TestSwitch() {
  const ruleSet = useRuleSet();
  const testing = usePreview((state) => state.testing);
  const tried = useMemo(() => triedIn(ruleSet, catalog), [ruleSet]);
  if (tried.length === 0) return null;
  const markable = tried.filter(({ trying }) => trying.settings);
  return (
    <div className="preview-tests">
      {markable.length > 0 && (
        <Switch
          label={t('Mark them as tests')}
          hint={t('Where a vendor knows tests: {names}.', {
            names: markable.map(({ destination }) => destinationName(destination, catalog)).join(', '),
          })}
          checked={testing}
          onChange={(on) => {
            previewStore.setState({ testing: on });
            resendDraft();
          }}
        />
      )}
      <ul>
        {tried
          .filter(({ trying }) => testing || !trying.settings)
          .map(({ destination, trying }) => (
            <li key={destination.id}>
              <b>{destinationName(destination, catalog)}</b> {told(trying.description)}
            </li>
          ))}
      </ul>
    </div>
  );
}
