export const guide = {
  nav: 'What is here',
  title: 'What is here',
  intro: 'Places, activities, services, groups and organisations that people here have told of.',
  area: 'Area: {{area}}',
  connected: 'Connected with {{names}}',
  contact: 'Contact: {{contact}}',
} as const;
