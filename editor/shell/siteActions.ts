/** What can be done with the open site, whichever screen is shown. */

import { t } from '../../shared/texts/t';
import { openPreview } from '../preview/actions';
import { visitActions } from '../preview/timeline/visitActions';
import { demonstrateOnSite } from '../scan/demonstrated';
import { scanSite } from '../scan/scan';
import { redo, store, undo } from '../store/store';
import { saveNow } from '../store/sync';
import { requestPublish } from '../versions/PublishButton';
import type { Action } from './actions';

export const undoAction: Action = {
  id: 'undo',
  label: t('Undo'),
  shortcut: 'mod+z',
  keywords: 'take back revert',
  enabled: () => store.getState().history.past.length > 0,
  run: undo,
};

export const redoAction: Action = {
  id: 'redo',
  label: t('Redo'),
  shortcut: 'mod+shift+z',
  otherShortcuts: ['mod+y'],
  keywords: 'again repeat',
  enabled: () => store.getState().history.future.length > 0,
  run: redo,
};

export const previewAction: Action = {
  id: 'preview',
  label: t('Preview'),
  shortcut: 'mod+Enter',
  group: 'Preview',
  keywords: t('try debug test look open the page'),
  run: () => openPreview(),
};

export const publishAction: Action = {
  id: 'publish',
  label: t('Publish'),
  shortcut: 'mod+shift+Enter',
  group: 'Publish',
  keywords: 'go live release deploy ship version submit',
  run: requestPublish,
};

export const siteActions: readonly Action[] = [
  undoAction,
  redoAction,
  { id: 'save', label: t('Save now'), shortcut: 'mod+s', keywords: 'store keep', run: () => void saveNow() },
  previewAction,
  {
    id: 'scan',
    label: t('Scan a page for what is worth counting'),
    group: 'Preview',
    keywords: 'suggest find propose crawl',
    run: scanSite,
  },
  {
    id: 'demonstrate',
    label: t('Demonstrate on the page'),
    group: 'Preview',
    keywords: 'show record point pick click',
    run: demonstrateOnSite,
  },
  publishAction,
  ...visitActions,
];
