/**
 * The settings of the embedded Neo4j, chosen for a laptop with 8 GiB.
 */
export const heapMiB = 1024;

/**
 * The configuration file for a database that listens for Bolt on one loopback port.
 * @param transactionMemory the most that one transaction may have, in Neo4j's words
 */
export const neo4jSettings = (port: number, transactionMemory = '400m'): string =>
  [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    // The stores are closed by then; waiting ten seconds for connections that nobody has any more helps no one.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_timeout=2',
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    // Nobody outside hears of what happens here, and no query may read files.
    'dbms.usage_report.enabled=false',
    'dbms.security.allow_csv_import_from_file_urls=false',
    // Nor fetch anything from anywhere.
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    // Of what somebody may put beside its jars, nothing is loaded.
    'dbms.security.procedures.allowlist=db.info,db.awaitIndexes',
    // Parameters hold names; a query log would keep them.
    'db.logs.query.enabled=OFF',
    'server.memory.pagecache.size=512m',
    // A query that asks for too much fails alone instead of taking the database with it.
    'dbms.memory.transaction.total.max=700m',
    `db.memory.transaction.max=${transactionMemory}`,
    // Logs are 256 MB each by default, however small the community. Their room is taken beforehand: on a disk that runs full
    // in the middle of an entry, the store does not open again.
    'db.tx_log.preallocate=true',
    'db.tx_log.rotation.size=32m',
    'db.tx_log.rotation.retention_policy=keep_none',
    '',
  ].join('\n');

/** Neo4j's own needs of the Java runtime. */
export const javaOptions: readonly string[] = [
  `-Xmx${heapMiB}m`,
  '-XX:+UseG1GC',
  '-XX:+ExitOnOutOfMemoryError',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];
