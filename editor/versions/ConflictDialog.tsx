import { changesBetween } from '../../shared/changes/changes';
import { ChangeList } from '../changes/ChangeList';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { settleConflict } from '../store/sync';
import { Button } from '../ui/Button';
import { Dialog, DialogActions } from '../ui/Dialog';

/** Two people changed the same place: someone has to say which it is. */
export default function ConflictDialog() {
  const theirs = useEditor((state) => state.theirs);
  const document = useEditor((state) => state.document);
  if (!theirs) return null;
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title="This draft was changed elsewhere"
      look="wide"
      description="Someone changed the same place as you. Yours differs from theirs in this; it is kept in this browser until you choose. Undo takes back the choice of theirs."
    >
      <ChangeList
        changes={changesBetween(theirs.ruleSet, document, catalog)}
        none="Only the order or the spelling differs."
      />
      <DialogActions>
        <Button onClick={() => settleConflict('theirs')}>Take theirs</Button>
        <Button look="primary" onClick={() => settleConflict('mine')}>
          Keep mine
        </Button>
      </DialogActions>
    </Dialog>
  );
}
