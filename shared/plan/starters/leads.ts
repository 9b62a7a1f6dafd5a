/** Steps of a site that wants to be written to. */
import type { StarterItem } from '../starters';

export const newsletter: StarterItem = {
  recipe: 'newsletter',
  makes: 'generate_lead',
  name: 'newsletter_signup',
  title: 'Newsletter sign-up',
  stage: 'interest',
  tier: 3,
  role: 'milestone',
  why: 'Costs a visitor little, and whoever signs up can be reached again.',
};

export const download: StarterItem = {
  recipe: 'download',
  makes: 'resource_download',
  title: 'File downloaded',
  stage: 'consideration',
  tier: 2,
  role: 'milestone',
  why: 'A price list or guide is taken along to convince somebody else; 5 to 15 % of its readers do.',
};

export const caseStudy: StarterItem = {
  recipe: 'content-interest',
  makes: 'case_study_read',
  title: 'Case study read',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'Three minutes with a case study is a buyer at work, half a minute is a reader passing by.',
};

export const contactSeen: StarterItem = {
  recipe: 'contact-page',
  makes: 'contact_view',
  title: 'Contact page seen',
  stage: 'intent',
  tier: 2,
  role: 'milestone',
  why: 'The count that enquiries are measured against.',
};

export const contacted: StarterItem = {
  recipe: 'contact-links',
  makes: 'contact_click',
  title: 'Call, mail or messenger',
  stage: 'intent',
  tier: 1,
  role: 'signal',
  why: 'Many enquiries never pass through the form; without this they are nobody’s success.',
};

export const enquiry: StarterItem = {
  recipe: 'ajax-form',
  makes: 'generate_lead',
  title: 'Enquiry sent',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal: a name and a wish that sales can answer.',
};

export const formBegun: StarterItem = {
  recipe: 'form-friction',
  makes: 'lead_form_start',
  title: 'Enquiry begun',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Several times as frequent as enquiries sent, and it shows how many give up in the form.',
};
