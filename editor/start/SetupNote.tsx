import { Milestone } from 'lucide-react';
import { Link } from 'wouter';
import { t } from '../../shared/texts/t';
import { useEditor } from '../store/store';
import './setupNote.css';
import { openSteps } from './steps';

/** While planned steps wait to be pointed at: how many, and the way there. */
export function SetupNote() {
  const open = useEditor(({ document }) => openSteps(document));
  if (open === 0) return null;
  return (
    <Link href="/start" className="setup-note">
      <Milestone size={15} aria-hidden="true" />
      <span>
        {t('{open, plural, one {# planned step is} other {# planned steps are}} still to be pointed at.', {
          open,
        })}{' '}
        <b>{t('Point at each')}</b>
      </span>
    </Link>
  );
}
