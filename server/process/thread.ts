/**
 * Runs one computation in a worker thread, with progress, and ends it when asked.
 */
import { Worker } from 'node:worker_threads';
import { DomainError } from '../errors.ts';

/** `note` is whatever the thread has to say on the way; its meaning is between the two modules. */
export type ThreadMessage<T> =
  | { readonly progress: readonly [done: number, total: number] }
  | { readonly note: unknown }
  | { readonly result: T };

/** `--import tsx` does nothing in a thread of Node 20: its hooks have to be set up by the thread itself. */
const readTypeScript = (file: URL): string =>
  `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;

/**
 * @param file URL of the thread's module without its ending: `.ts` from source, `.js` when built.
 * @param data handed to it by structured clone as `workerData`.
 * @param options.later sent to the thread when it is there: a thread takes half a second to begin, in which what it is to
 *   work on can be read. When that fails the thread ends, and so does this.
 * @throws DomainError `unavailable` when it was stopped by `signal`; the thread's own error otherwise.
 */
export const runInThread = <T>(
  file: (ending: string) => URL,
  data: unknown,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, total: number) => void;
    readonly onNote?: (note: unknown) => void;
    readonly later?: Promise<unknown>;
  },
): Promise<T> =>
  new Promise((done, failed) => {
    const fromSource = import.meta.url.endsWith('.ts');
    const worker = fromSource
      ? new Worker(readTypeScript(file('.ts')), { eval: true, workerData: data, execArgv: ['--conditions=kith'] })
      : // A test runner's own switches are not for us.
        new Worker(file('.js'), { workerData: data, execArgv: [] });
    const stop = () => {
      void worker.terminate();
      failed(new DomainError('unavailable', 'This was stopped before it was finished.'));
    };
    options.signal.addEventListener('abort', stop, { once: true });
    options.later?.then(
      (input) => worker.postMessage(input),
      (error: unknown) => {
        void worker.terminate();
        failed(error);
      },
    );
    worker.on('message', (message: ThreadMessage<T>) => {
      if ('progress' in message) options.onProgress(...message.progress);
      else if ('note' in message) options.onNote?.(message.note);
      else done(message.result);
    });
    worker.on('error', failed);
    worker.on('exit', () => {
      options.signal.removeEventListener('abort', stop);
      failed(new Error('the thread ended without a result'));
    });
  });
