import { useEditor } from '../store/store';
import { settleConflict } from '../store/sync';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';

/** Two people changed the same place: someone has to say which it is. */
export function ConflictDialog() {
  const open = useEditor((state) => state.saveState === 'conflict');
  return (
    <Dialog
      open={open}
      onOpenChange={() => undefined}
      title="This draft was changed elsewhere"
      description="Someone changed the same place as you. Your changes are kept in this browser until you choose."
    >
      <DialogActions>
        <Button onClick={() => settleConflict('theirs')}>Take theirs</Button>
        <Button look="primary" onClick={() => settleConflict('mine')}>
          Keep mine
        </Button>
      </DialogActions>
    </Dialog>
  );
}
