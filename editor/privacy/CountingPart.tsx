import type { PrivacySettings } from '../../shared/privacy/types';
import { t } from '../../shared/texts/t';
import { Switch } from '../ui/Switch';
import { VisitorDays } from './VisitorDays';

export function CountingPart({
  site,
  settings,
  onChange,
}: {
  site: string;
  settings: PrivacySettings;
  onChange: (settings: Partial<PrivacySettings>) => void;
}) {
  return (
    <section className="page-section">
      <h2>{t('Visitors without an id')}</h2>
      <Switch
        label={t('Count visitors by day without storing anything on their device')}
        hint={t(
          'From a part of the network address and the browser, mixed with a random number that is new every day and gone after two: then nobody can tell who was counted, and no address is ever written. Some authorities ask for consent to this as well, so it is off until you choose it. Who refused analytics is not counted.',
        )}
        checked={settings.counting}
        onChange={(counting) => onChange({ counting })}
      />
      {settings.counting && <VisitorDays site={site} />}
    </section>
  );
}
