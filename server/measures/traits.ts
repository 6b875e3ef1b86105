/** What is known of residents by which figures are told apart, as the networks of a wave name it. */
export const traits = ['area', 'ageBand'] as const;
