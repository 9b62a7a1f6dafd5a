import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import './publishButton.css';
import { useChangeCount } from './useChangeCount';

const PublishDialog = lazy(() => import('./PublishDialog'));
const asking = createStore(() => ({ open: false }));

export function requestPublish(): void {
  asking.setState({ open: true });
}

export function PublishButton() {
  const open = useStore(asking, (state) => state.open);
  const count = useChangeCount();
  return (
    <>
      <Button look="primary" onClick={requestPublish}>
        {t('Publish')}
        {count !== undefined && count > 0 && (
          <span className="publish-count number">
            {t('{count, plural, one {# change} other {# changes}}', { count })}
          </span>
        )}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PublishDialog onClose={() => asking.setState({ open: false })} />
        </Suspense>
      )}
    </>
  );
}
