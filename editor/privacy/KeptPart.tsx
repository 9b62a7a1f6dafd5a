import { useState } from 'react';
import { type PrivacySettings, type PrivacyState, retentionLimits } from '../../shared/privacy/types';
import { t } from '../../shared/texts/t';
import { ConfirmDialog } from '../ui/Dialog';
import { Select } from '../ui/Select';

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const number = new Intl.NumberFormat();
const usual = [1, 3, 6, 13, 14, 25, 38, 60];

export function KeptPart({
  state,
  onChange,
}: {
  state: PrivacyState;
  onChange: (settings: Partial<PrivacySettings>) => void;
}) {
  const { kept, settings, lastRetention } = state;
  const [shorter, setShorter] = useState<number>();
  const facts: [string, string][] = [
    [t('Events'), number.format(kept.events)],
    [t('Set aside'), number.format(kept.quarantined)],
    [t('Still to be forwarded'), number.format(kept.forwarding)],
    [t('Lines of the forwarding log, for 30 days'), number.format(kept.log)],
    [t('Oldest'), kept.oldestAt === null ? t('nothing yet') : date.format(kept.oldestAt)],
    [
      t('Last looked for older ones'),
      lastRetention
        ? t('{date}, {deleted, plural, =0 {nothing deleted} one {# deleted} other {# deleted}}', {
            date: date.format(lastRetention.at),
            deleted: lastRetention.deleted,
          })
        : t('not yet'),
    ],
  ];
  const choices = [...new Set([...usual, settings.retentionMonths])]
    .filter((months) => months >= retentionLimits.least && months <= retentionLimits.most)
    .sort((one, other) => one - other);
  return (
    <section className="page-section">
      <h2>{t('What is kept, and for how long')}</h2>
      <dl className="privacy-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Select
        label={t('Delete events after')}
        hint={t('25 months is the longest that the French authority allows for measuring without consent.')}
        value={String(settings.retentionMonths)}
        options={choices.map((months) => ({
          value: String(months),
          label: t('{months, plural, one {# month} other {# months}}', { months }),
        }))}
        onChange={(value) => {
          const months = Number(value);
          if (months < settings.retentionMonths) setShorter(months);
          else onChange({ retentionMonths: months });
        }}
      />
      <ConfirmDialog
        open={shorter !== undefined}
        onOpenChange={(open) => !open && setShorter(undefined)}
        title={t('Keep events for less time?')}
        action={t('Keep them for {months, plural, one {# month} other {# months}}', { months: shorter ?? 0 })}
        dangerous
        onConfirm={() => shorter !== undefined && onChange({ retentionMonths: shorter })}
      >
        {t('Older ones are deleted within six hours, for good.')}
      </ConfirmDialog>
    </section>
  );
}
