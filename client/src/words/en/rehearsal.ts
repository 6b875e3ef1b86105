export const rehearsal = {
  title: 'Rehearsal',
  always: 'Rehearsal: nothing is kept',
  neighbours: 'Made-up names that you can use: {{names}}',
  again: 'Rehearse again',
  back: 'Leave the rehearsal',
  ended: 'The rehearsal is over. Nothing was kept.',
} as const;
