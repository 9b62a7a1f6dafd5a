import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { Button, IconButton } from './Button';
import './Toast.css';

const manager = Toast.createToastManager();

export interface Notice {
  title: string;
  description?: string;
  tone?: 'plain' | 'bad';
  action?: { label: string; run: () => void };
  /** An id that is already shown is updated in place. */
  id?: string;
}

/** Say something that needs no answer. Bad news stays until it is closed. */
export function notify(notice: Notice): void {
  const { action, tone } = notice;
  const id = manager.add({
    ...(notice.id ? { id: notice.id } : {}),
    title: notice.title,
    description: notice.description,
    type: tone ?? 'plain',
    priority: tone === 'bad' ? 'high' : 'low',
    timeout: tone === 'bad' ? 0 : 5000,
    ...(action
      ? {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.run();
              manager.close(id);
            },
          },
        }
      : {}),
  });
}

/** Takes back what was said under that id. */
export function dismiss(id: string): void {
  manager.close(id);
}

export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={t('Notifications')}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={`toast ${toast.type ?? ''}`}>
      <Toast.Content className="toast-content">
        <div className="toast-text">
          <Toast.Title className="toast-title" />
          <Toast.Description className="toast-description" />
        </div>
        {toast.actionProps && <Toast.Action render={<Button small />} />}
        <Toast.Close render={<IconButton small label={t('Close notice')} icon={<X size={14} />} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
