import { Milestone } from 'lucide-react';
import { Link } from 'wouter';
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
        {open === 1 ? '1 planned step is' : `${open} planned steps are`} still to be pointed at.{' '}
        <b>Point at each</b>
      </span>
    </Link>
  );
}
