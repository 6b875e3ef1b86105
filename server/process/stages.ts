/**
 * Says what is being done and how long each thing took, one line a stage, so that nobody stares at a silent terminal.
 */
export type Stages = {
  /** Begins a stage, ending the one before. */
  begin(what: string): void;
  /** Ends the last stage. */
  end(): void;
};

export const createStages = (print: (line: string) => void, now: () => number = () => performance.now()): Stages => {
  let current: { what: string; at: number } | undefined;
  const end = () => {
    if (current) print(`  ${current.what}: ${((now() - current.at) / 1000).toFixed(1)} s`);
    current = undefined;
  };
  return {
    begin: (what) => {
      end();
      print(`${what} …`);
      current = { what, at: now() };
    },
    end,
  };
};
