export { collector } from './collector/collector.definition';
export { customCode } from './custom-code/custom-code.definition';
export { dataLayer } from './data-layer/data-layer.definition';
export { ga4 } from './ga4/ga4.definition';
