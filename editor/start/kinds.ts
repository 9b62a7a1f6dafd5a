/** What a site lives from, as it is asked. */
import { t } from '../../shared/texts/t';
export const kinds = [
  { value: 'shop', label: t('Shop'), hint: t('It sells products.') },
  { value: 'saas', label: t('Software'), hint: t('It wins sign-ups and trials.') },
  { value: 'leads', label: t('Lead generation'), hint: t('It wins enquiries, calls and meetings.') },
  { value: 'content', label: t('Publication'), hint: t('It wants to be read and subscribed to.') },
  { value: 'other', label: t('Something else'), hint: t('A plan that suits most sites.') },
] as const;

export const fewVisitors = {
  label: t('Few visitors'),
  hint: t(
    'Under about 5,000 a month: the plan then has steps that come earlier and happen more often, so that they can be told from chance.',
  ),
} as const;
