import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { QuarantineReport } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { quarantineApi } from '../api/quarantine';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { openAt } from '../shell/openAt';
import { Button } from '../ui/Button';
import './delivery.css';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const number = new Intl.NumberFormat();

/** Events that came and did not fit: how many, why, and taking them in once the cause is mended. */
export default function QuarantineView({ site }: { site: string }) {
  const ask = useCallback(() => quarantineApi.report(site), [site]);
  const { value, trouble, again } = useAnswer(ask);
  const { said, busy, replay } = useReplay(site, again);
  if (trouble)
    return (
      <Trouble title={t('What was set aside could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!value) return null;
  if (value.codes.length === 0)
    return <p className="list-empty">{said || t('Nothing is set aside: every event that came fits.')}</p>;
  return (
    <div className="delivery-days">
      <table className="delivery-table">
        <thead>
          <tr>
            <th scope="col">{t('Why')}</th>
            <th scope="col">{t('Events')}</th>
            <th scope="col">{t('Last')}</th>
            <th scope="col">{t('Such as')}</th>
          </tr>
        </thead>
        <tbody>
          {value.codes.map(({ code, count, newestAt, reason }) => (
            <tr key={code}>
              <th scope="row">{whyWords(code)}</th>
              <td>{number.format(count)}</td>
              <td>{time.format(newestAt)}</td>
              <td>
                <Reason text={reason} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="delivery-about">{aboutWords(value)}</p>
      <p className="delivery-again">
        <Button onClick={replay} disabled={busy}>
          {t('Check them again')}
        </Button>
        {value.codes.some(({ code }) => code === 'origin') && (
          <Link className="button normal" href="/install" onClick={() => openAt('/site/origins')}>
            {t('Change the addresses')}
          </Link>
        )}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}

/** Names of fields stand between backticks. */
function Reason({ text }: { text: string }) {
  return text.split('`').map((piece, at) => (at % 2 === 1 ? <code key={piece}>{piece}</code> : piece));
}

function useReplay(site: string, again: () => void) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  async function replay(): Promise<void> {
    setBusy(true);
    try {
      const { accepted, duplicates, left } = await quarantineApi.replay(site, {});
      setSaid(
        accepted + duplicates === 0
          ? t('None of them fits yet.')
          : t('{accepted} taken in, {left} still set aside.', {
              accepted: number.format(accepted + duplicates),
              left: number.format(left),
            }),
      );
      again();
    } catch (error) {
      setSaid((error as Error).message);
    }
    setBusy(false);
  }
  return { said, busy, replay };
}

function aboutWords({ dropped }: QuarantineReport): string {
  const about = t(
    'They count in no report. Once the cause is mended, such as an address added to the site, check them again: what fits is taken in with the time at which it happened.',
  );
  if (dropped === 0) return about;
  const gone = t('{dropped} older ones had to go to make room.', { dropped: number.format(dropped) });
  return `${about} ${gone}`;
}

function whyWords(code: string): string {
  switch (code) {
    case 'origin':
      return t('from an address that is not the site’s');
    case 'unknown-site':
      return t('came before the site was made here');
    case 'clock':
      return t('without a time that can be used');
    case 'bad-id':
      return t('without an id that can be used');
    case 'name-too-long':
      return t('a name that is too long');
    case 'too-long':
      return t('too long');
    default:
      return t('not an event as Milepost sends them');
  }
}
