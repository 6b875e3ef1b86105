/** The part of autocannon that the bench uses; it brings no types of its own. */
declare module 'autocannon' {
  type Request = {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Called before each sending; `context` belongs to one connection and one round of its requests. */
    setupRequest?(request: Request, context: Record<string, unknown>): Request;
  };
  type Options = {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly timeout?: number;
    /** Requests a second, of all connections together. */
    readonly overallRate?: number;
    readonly requests: readonly Request[];
  };
  type Result = {
    readonly errors: number;
    readonly timeouts: number;
    readonly duration: number;
    readonly requests: { readonly total: number };
  };
  type Running = {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, tookMs: number) => void): void;
  };
  function autocannon(options: Options, done: (error: Error | null, result: Result) => void): Running;

  export { autocannon as default, type Request, type Result };
}
