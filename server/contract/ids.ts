export const CONTRACT = 1;
