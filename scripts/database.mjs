// Creates or drops a PostgreSQL database: node scripts/database.mjs create|drop <server url> <name>.
import pg from 'pg';

const [action, server, name] = process.argv.slice(2);
const statements = {
  create: `create database ${pg.escapeIdentifier(name)}`,
  drop: `drop database ${pg.escapeIdentifier(name)} with (force)`,
};

const client = new pg.Client({ connectionString: `${server}/postgres` });
await client.connect();
await client.query(statements[action]);
await client.end();
