/** What can be done with a visit, for the palette. The code that does it loads when it is asked for. */

import { t } from '../../../shared/texts/t';
import type { Action } from '../../shell/actions';
import { previewStore } from '../previewStore';
import { askToSave } from './saveStore';

export const visitActions: readonly Action[] = [
  {
    id: 'save-visit',
    label: t('Save this visit…'),
    group: 'Preview',
    enabled: () => previewStore.getState().recorded.length > 0 || previewStore.getState().opened !== null,
    run: askToSave,
  },
  {
    id: 'open-visit',
    label: t('Open a visit…'),
    group: 'Preview',
    run: () => void import('./openVisit').then(({ chooseVisitFile }) => chooseVisitFile()),
  },
  {
    id: 'close-visit',
    label: t('Close the visit from a file'),
    group: 'Preview',
    enabled: () => previewStore.getState().opened !== null,
    run: () => void import('./openVisit').then(({ closeVisit }) => closeVisit()),
  },
];
