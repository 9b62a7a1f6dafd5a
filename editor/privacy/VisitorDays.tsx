import { useCallback } from 'react';
import { t } from '../../shared/texts/t';
import { privacyApi } from '../api/privacy';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import './privacy.css';

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const number = new Intl.NumberFormat();
const shown = 14;

/** How many visitors without an id came on each of the last days. Stands on the page about privacy, and beside live events. */
export function VisitorDays({ site }: { site: string }) {
  const ask = useCallback(() => privacyApi.visitors(site), [site]);
  const { value, trouble, again } = useAnswer(ask);
  if (trouble)
    return (
      <Trouble title={t('The visitors could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!value) return null;
  if (value.length === 0) return <p className="quiet">{t('Nobody without an id has been counted yet.')}</p>;
  return (
    <table className="visitor-days">
      <thead>
        <tr>
          <th scope="col">{t('Day')}</th>
          <th scope="col">{t('Visitors without an id')}</th>
        </tr>
      </thead>
      <tbody>
        {value.slice(0, shown).map(({ day, visitors }) => (
          <tr key={day}>
            <th scope="row">{date.format(new Date(`${day}T00:00:00Z`))}</th>
            <td className="number">{number.format(visitors)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
