import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { saveStore } from './saveStore';
import { VisitDrop } from './VisitDrop';

const SaveDialog = lazy(() => import('./SaveDialog').then((module) => ({ default: module.SaveDialog })));

/** What belongs to visits whatever screen is shown: dropping a file, and the dialog that saves one. */
export function VisitExtras() {
  const saving = useStore(saveStore, (state) => state.open);
  return (
    <>
      <VisitDrop />
      {saving && (
        <Suspense fallback={null}>
          <SaveDialog />
        </Suspense>
      )}
    </>
  );
}
