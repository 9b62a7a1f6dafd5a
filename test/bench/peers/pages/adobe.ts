/** Adobe's container as its build writes one: modules, then every rule in full. The engine's own file follows and takes it. */
import { modules } from './adobeModules';

export default function start(rules: readonly object[]): void {
  const container = {
    company: {},
    property: { name: 'Shop', settings: { undefinedVarsReturnEmpty: false } },
    buildInfo: { minified: true },
    environment: { id: 'EN0', stage: 'production' },
    extensions: { core: { displayName: 'Core', modules } },
    rules,
  };
  Object.assign(window, { _satellite: { container } });
}
