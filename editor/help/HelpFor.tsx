import { CircleHelp } from 'lucide-react';
import type { ReferenceKind } from '../../shared/reference';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { loadable } from '../ui/loadable';
import { Popover } from '../ui/Popover';

const HelpPage = loadable(() => import('./HelpPage'));

/** "?" beside a type: its page of the reference, loaded when it is opened. */
export function HelpFor({ kind, type }: { kind: ReferenceKind; type: string }) {
  return (
    <Popover
      label={t('Help')}
      look="wide"
      trigger={
        <Button look="plain" small>
          <CircleHelp size={14} /> {t('Help')}
        </Button>
      }
    >
      <HelpPage kind={kind} type={type} />
    </Popover>
  );
}
