/** Requests of one account in a minute: many times what anybody needs who looks and types. */
export const usualRate = 1_200;
