/**
 * Who may import whom, and the form of the house: kept by reading the source.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { rootFolder } from '../../server/config.ts';
import { allRoutes } from '../../server/contract/routes.ts';

type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

const read = (folder: string): Source[] =>
  readdirSync(join(rootFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const imports = [
        ...text.matchAll(/^\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gm),
      ].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
      // Relative paths become paths from the checkout, so that rules can speak of folders.
      const resolved = imports.map((one) => (one.startsWith('.') ? relative(rootFolder, join(entry.parentPath, one)) : one));
      return { path: relative(rootFolder, file), text, imports: resolved };
    });

const server = read('server');
const client = read('client/src');
const seed = read('seed');
const isStore = ({ path }: Source): boolean => path.startsWith('server/neo4j/');
const importersOf = (sources: readonly Source[], forbidden: RegExp, except: (path: string) => boolean = () => false) =>
  sources
    .filter((source) => !except(source.path))
    .flatMap((source) => source.imports.filter((one) => forbidden.test(one)).map((one) => `${source.path} imports ${one}`));

test('there is source to hold the rules against', () => {
  expect(server.length).toBeGreaterThan(50);
  expect(client.length).toBeGreaterThan(20);
  expect(server.flatMap((source) => source.imports).length).toBeGreaterThan(200);
});

// A name that stands for any file of the checkout is a name the compiler may write into a declaration for a file of another
// package (TypeScript 7.0.2, in some runs and not in others); whoever reads the declaration then sees "any".
test('no name in package.json stands for every file', () => {
  const { imports } = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'));
  const targets = Object.values(imports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one as object)));
  expect(targets.length).toBeGreaterThan(2);
  expect(targets.filter((target) => /^\.\/\*/.test(target))).toEqual([]);
});

test('contract imports zod and itself, network imports graphology and itself', () => {
  const inside = (folder: string) => server.filter((source) => source.path.startsWith(`server/${folder}/`));
  expect(importersOf(inside('contract'), /^(?!zod$|server\/contract\/).*/)).toEqual([]);
  expect(importersOf(inside('network'), /^(?!graphology|server\/network\/).*/)).toEqual([]);
});

test('only the store layer knows the database driver, only routes and http know Express', () => {
  expect(importersOf(server, /^neo4j-driver/, (path) => path.startsWith('server/neo4j/'))).toEqual([]);
  const mayExpress = (path: string) => path.startsWith('server/http/') || path.endsWith('-routes.ts') || path === 'server/app.ts';
  expect(importersOf(server, /^express$/, mayExpress)).toEqual([]);
});

test('a feature reaches another through its reader, service or plain types, never its store or routes', () => {
  const featureOf = (path: string) => path.split('/')[1];
  const crossing = server
    .filter((source) => !/^server\/(composition|app|serve)\.ts$|^server\/cli\//.test(source.path))
    .flatMap((source) =>
      source.imports
        .filter((one) => /^server\/\w+\/[\w-]+-(routes|store)\.ts$/.test(one) && featureOf(one) !== featureOf(source.path))
        .filter((one) => one !== 'server/ties/tie-store.ts')
        .map((one) => `${source.path} imports ${one}`),
    );
  expect(crossing).toEqual([]);
});

test('the client imports no server code but the contract and the network library', () => {
  expect(importersOf(client, /^server\/|^#(?!contract\/|network\/)/)).toEqual([]);
  expect(importersOf(client, /^sigma|^@sigma/, (path) => path.startsWith('client/src/stage/'))).toEqual([]);
});

test('the environment is read in one place', () => {
  const readers = server.filter((source) => /process\.env\b/.test(source.text) && source.path !== 'server/config.ts');
  expect(readers.map((source) => source.path)).toEqual([]);
});

/** Every call of one of these, as `path: first argument`. */
const callsOf = (sources: readonly Source[], call: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`${call.source}\\(\\s*('[^']*'|"[^"]*"|[^,)]*)`, 'g'))].map(
      (match) => `${path}: ${match[1]?.trim()}`,
    ),
  );

test('only the store layer sends statements, and each is a text of ours', () => {
  const sends = /(?:\.(?:executeQuery|executeRead|executeWrite|beginTransaction|session)|\b(?:tx|session|transaction)\.run)/;
  const [inside, outside] = [server.filter(isStore), [...server.filter((source) => !isStore(source)), ...seed, ...client]];
  expect(callsOf(outside, sends)).toEqual([]);
  const statements = [
    ...callsOf(inside, /(?:\.executeQuery|\b(?:tx|session)\.run)/),
    ...callsOf(inside, /\bawait run/).filter((one) => one.startsWith('server/neo4j/migrate.ts')),
  ];
  expect(statements.length).toBeGreaterThan(8);
  // Migrations are files of ours too, taken apart at their semicolons.
  const isOurs =
    /: (?:'[^']*'|"[^"]*"|query\.text|listHolds\.text)$|^server\/neo4j\/migrate\.ts: (?:statement|text|takeLock|releaseLock)$/;
  expect(statements.filter((one) => !isOurs.test(one))).toEqual([]);
});

test('every query is declared by the name of its file, and nobody else reads one', () => {
  const declared = callsOf([...server, ...seed], /\b(?:defineQuery|(?<!const )invariant)/);
  expect(declared.length).toBeGreaterThan(100);
  // Invariants share all but their names.
  const isShared = (one: string) => one.startsWith('server/invariants/invariants.ts: `invariants/$');
  expect(declared.filter((one) => !/: '[a-z0-9/-]+'$/.test(one) && !isShared(one))).toEqual([]);
  const readers = [...server, ...seed].filter((source) => /\breadCypher\(|\.cypher\b.*readFile/.test(source.text));
  expect(readers.map((source) => source.path).filter((path) => !path.startsWith('server/neo4j/'))).toEqual([]);
});

test('a route is bound by what asks who may call it, and by nothing else', () => {
  const verbs = /\b(?:app|\w*[rR]outer)(?:\.(?:get|post|put|patch|delete|head|options|all|route)\b|\[)/;
  const binding = server.filter((source) => verbs.test(source.text)).map((source) => source.path);
  // Whether the service is there, its pages, and the list of what each address takes.
  expect(binding.sort()).toEqual(['bind', 'health', 'methods', 'pages'].map((name) => `server/http/${name}.ts`));
  const using = server.filter((source) => /\b(?:app|\w*[rR]outer)\.use\(/.test(source.text)).map((source) => source.path);
  expect(using.sort()).toEqual(['server/app.ts', 'server/http/pages.ts']);
});

test('every route says who may call it', () => {
  expect(allRoutes.length).toBeGreaterThan(5);
  for (const route of allRoutes) {
    expect(route.who.length, route.id).toBeGreaterThan(0);
    expect(route.path, route.id).toMatch(/^\/api\//);
  }
  expect(new Set(allRoutes.map((route) => route.id)).size).toBe(allRoutes.length);
  expect(new Set(allRoutes.map((route) => `${route.method} ${route.path.replace(/:\w+/g, ':x')}`)).size).toBe(allRoutes.length);
});

test('no file is longer than 250 lines', () => {
  const long = [...server, ...client, ...seed, ...read('test')].filter((source) => source.text.split('\n').length > 251);
  expect(long.map((source) => `${source.path}: ${source.text.split('\n').length}`)).toEqual([]);
});
