/** What a site lives from, as it is asked. */
export const kinds = [
  { value: 'shop', label: 'Shop', hint: 'It sells products.' },
  { value: 'saas', label: 'Software', hint: 'It wins sign-ups and trials.' },
  { value: 'leads', label: 'Lead generation', hint: 'It wins enquiries, calls and meetings.' },
  { value: 'content', label: 'Publication', hint: 'It wants to be read and subscribed to.' },
  { value: 'other', label: 'Something else', hint: 'A plan that suits most sites.' },
] as const;

export const fewVisitors = {
  label: 'Few visitors',
  hint: 'Under about 5,000 a month: the plan then has steps that come earlier and happen more often, so that they can be told from chance.',
} as const;
