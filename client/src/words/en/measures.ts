export const measures = {
  nav: 'Figures',
  title: 'Figures about the network',
} as const;
