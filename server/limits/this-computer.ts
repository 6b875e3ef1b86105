/** Whether a request comes from the computer that Kith runs on: whoever sits at it needs no limit by address. */
export const isThisComputer = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address);
