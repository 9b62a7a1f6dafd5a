import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Button } from '../ui/Button';

const PublishDialog = lazy(() => import('./PublishDialog'));
const asking = createStore(() => ({ open: false }));

export function requestPublish(): void {
  asking.setState({ open: true });
}

export function PublishButton() {
  const open = useStore(asking, (state) => state.open);
  return (
    <>
      <Button look="primary" onClick={requestPublish}>
        Publish
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PublishDialog onClose={() => asking.setState({ open: false })} />
        </Suspense>
      )}
    </>
  );
}
