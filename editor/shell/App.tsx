import { Toasts } from '../ui/Toast';

/** Everything there is: the screens of a site come in with its document. */
export function App() {
  return <Toasts />;
}
