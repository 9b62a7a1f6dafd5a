import { FileClock, X } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import { IconButton } from '../../ui/Button';
import { usePreview } from '../previewStore';
import { closeVisit } from './openVisit';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Says that this is not the visit in progress, and what of it was taken out. */
export function OpenedBanner() {
  const opened = usePreview((state) => state.opened);
  if (!opened) return null;
  const { visit, file } = opened;
  return (
    <div className="opened-banner" role="status">
      <FileClock size={15} aria-hidden="true" />
      <p>
        <b>
          {t('Recorded')} {dayWords(visit.recordedAt)}
          {t(', opened from a file')}
        </b>
        <span title={file}>
          {visit.name ?? file}
          {t('. Read-only')}
          {visit.masked ? t(', personal data taken out') : ''}.
        </span>
      </p>
      <IconButton small label={t('Close the visit')} icon={<X size={14} />} onClick={closeVisit} />
    </div>
  );
}

function dayWords(at: number): string {
  const thisYear = new Date(at).getFullYear() === new Date().getFullYear();
  return (thisYear ? day : dayOfYear).format(at);
}
