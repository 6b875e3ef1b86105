/**
 * Community-enhanced social prescribing, about 15 minutes: four questions about people that everybody is asked, and what they
 * use. Groups are asked for once, together with activities.
 */
import {
  aboutNamedItems,
  aboutUsedItems,
  aboutYouItems,
  consent,
  coreNames,
  hereItems,
  measures,
  usedActivities,
  usedPlaces,
  usedServices,
} from './blocks.ts';
import type { NewDocument } from './parts.ts';

export const shortInstrument: NewDocument = {
  title: 'Community-enhanced social prescribing, short',
  language: 'en',
  blocks: [
    consent,
    { is: 'questions', key: 'about-you', title: 'About you', items: [...aboutYouItems] },
    usedActivities,
    ...coreNames,
    {
      is: 'follow-ups',
      key: 'about-named',
      title: 'About those you named',
      about: coreNames.map(({ key }) => key),
      max: 8,
      items: [...aboutNamedItems],
    },
    usedPlaces,
    usedServices,
    {
      is: 'follow-ups',
      key: 'about-used',
      title: 'About what you use',
      about: [usedActivities, usedPlaces, usedServices].map(({ key }) => key),
      max: 4,
      items: [...aboutUsedItems],
    },
    { is: 'questions', key: 'around-here', title: 'Around here', items: [...hereItems] },
    ...measures,
  ],
};
