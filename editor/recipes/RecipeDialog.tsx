import { lazy, Suspense } from 'react';
import { Dialog } from '../ui/Dialog';

const RecipeChoice = lazy(() => import('./RecipeChoice'));

export interface RecipeDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** "From a recipe": what others measure too, made to fit by a few questions. Loaded when it is first opened. */
export function RecipeDialog({ open, onOpenChange }: RecipeDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Start from a recipe" look="wide">
      {open && (
        <Suspense fallback={<p className="quiet">Opening…</p>}>
          <RecipeChoice onDone={() => onOpenChange(false)} />
        </Suspense>
      )}
    </Dialog>
  );
}
