const secondsBetweenReports = 5;

/** Says how far it has come, now and then: an hour of silence looks like the end. @param of what is counted */
export const report = (what: string, say: (sentence: string) => void, of = '') => {
  let saidAt = performance.now();
  return (done: number, total: number): void => {
    if (performance.now() - saidAt < secondsBetweenReports * 1_000) return;
    saidAt = performance.now();
    say(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${of} …`);
  };
};
