import { Link } from 'wouter';
import { t } from '../../shared/texts/t';
import './Logo.css';

/** The mark and the name, back to the list of sites. */
export function Logo() {
  return (
    <Link href="~/" className="logo" aria-label={t('Milepost: all sites')}>
      <svg
        viewBox="0 0 24 24"
        width="17"
        height="17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M7 21V5a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v16" />
        <path d="M4 21h16" />
        <path d="M10 8h4" />
        <path d="M10 12h4" />
      </svg>
      {t('Milepost')}
    </Link>
  );
}
