import { useEffect } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useEditor } from '../store/store';
import { screens } from './screens';

/** Names the tab after what it shows: the open rule or screen first, for tabs show beginnings only, then the site. */
export function useTitle(): void {
  const [location] = useLocation();
  const [, params] = useRoute('/rules/:rule');
  const title = useEditor(({ document, site }) => {
    const [, path = 'rules'] = location.split('/');
    const rule = params ? document.rules.find(({ id }) => id === params.rule) : undefined;
    const screen = screens.find((one) => one.path === path);
    return [rule?.name || screen?.title, document.name || site?.name, 'Milepost'].filter(Boolean).join(' · ');
  });
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = 'Milepost';
    };
  }, [title]);
}
