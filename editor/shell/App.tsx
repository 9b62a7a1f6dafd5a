import { Toasts } from '../ui/Toast';

export function App() {
  return <Toasts />;
}
