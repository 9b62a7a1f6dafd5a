export { fallback } from './fallback/fallback.definition';
export { lowerCase } from './lower-case/lower-case.definition';
export { number } from './number/number.definition';
export { trim } from './trim/trim.definition';
