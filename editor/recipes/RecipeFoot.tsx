import type { ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';

export interface RecipeFootProps {
  /** What adding is called here. */
  label: string;
  /** Everything is answered. */
  complete: boolean;
  onAdd: () => void;
  /** Other ways on. */
  children: ReactNode;
}

/** Below the questions of a recipe: the keys, and the ways on. */
export function RecipeFoot({ label, complete, onAdd, children }: RecipeFootProps) {
  return (
    <footer className="recipe-foot">
      <span className="recipe-keys">
        <Kbd keys="Enter" /> {t('next')} <Kbd keys="mod+Enter" /> {t('add')}
      </span>
      {children}
      <Button look={complete ? 'primary' : 'normal'} data-add="" onClick={onAdd}>
        {label}
      </Button>
    </footer>
  );
}
