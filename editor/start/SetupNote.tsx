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
        {open === 1 ? t('1 planned step is') : t('{open} planned steps are', { open })}{' '}
        {t('still to be pointed at.')} <b>{t('Point at each')}</b>
      </span>
    </Link>
  );
}
