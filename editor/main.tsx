import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/native.css';
import './ui/layout.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { askAhead } from './store/workspaceAhead';
import { loadLanguage } from './texts/language';

const container = document.getElementById('app');
if (container) {
  const [, site] = /^\/(mp_[^/]+)/.exec(location.pathname) ?? [];
  if (site) askAhead(site);
  // Screens load later than this: what they say once and for all is said in the language by then.
  await loadLanguage();
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
