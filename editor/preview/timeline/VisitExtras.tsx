import { useStore } from 'zustand';
import { loadable, nothing } from '../../ui/loadable';
import { saveStore } from './saveStore';
import { VisitDrop } from './VisitDrop';

const SaveDialog = loadable(() => import('./SaveDialog'), nothing);

/** What belongs to visits whatever screen is shown: dropping a file, and the dialog that saves one. */
export function VisitExtras() {
  const saving = useStore(saveStore, (state) => state.open);
  return (
    <>
      <VisitDrop />
      {saving && <SaveDialog />}
    </>
  );
}
