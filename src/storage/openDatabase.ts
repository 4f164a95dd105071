// The one door to both engines: PGlite in a folder, or PostgreSQL behind a URL. Only the engine in use is loaded.
import type { Database, DatabaseLocation } from './database.ts';

export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if (location.kind === 'pglite') {
    const { openPglite } = await import('./pglite.ts');
    return openPglite(location.dataDir);
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(location.url);
}
