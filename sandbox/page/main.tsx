// The page's entry: draws the app and starts listening to the sandbox.
import { render } from 'preact';
import { App } from './app.tsx';
import { ClientContext, createClient } from './state/client.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element #page');

const client = createClient();
client.sync.start();
render(
  <ClientContext value={client}>
    <App />
  </ClientContext>,
  root,
);
