import type { ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { clearTimeline } from './previewStore';
import { closeVisit } from './timeline/openVisit';

/** A visit can hold what nobody thought of: then it goes, and the rest stays. */
export function VisitBoundary({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary
      title={t('This visit could not be shown')}
      mend={{ label: t('Forget this visit'), run: forget }}
    >
      {children}
    </ErrorBoundary>
  );
}

function forget(): void {
  closeVisit();
  clearTimeline();
}
