// An installation that can be made to be not as it should: another version, a permission revoked, a second app beside it.
import type { Chat, SandboxState } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';

type Props = { chat: Chat; grants: readonly string[]; sandbox: SandboxState; title: string };

const scopes = { groupChat: '.Chat', personal: '.User' } as const;

export function Installation({ chat, grants, sandbox, title }: Props) {
  const { act, api } = useClient();
  const { app } = sandbox;
  const isOlder = chat.app?.version !== app.version;
  const permissions = app.permissions.filter((name) => name.endsWith(scopes[chat.kind]));
  const wrong = [
    ...(isOlder ? ['older package'] : []),
    ...permissions.filter((name) => !grants.includes(name)).map((name) => `${name} revoked`),
    ...(chat.secondApp ? ['second app'] : []),
  ];
  return (
    <details class="installation">
      <summary>{wrong.length === 0 ? 'Installed as it should be' : `Not as it should be: ${wrong.join(', ')}`}</summary>
      <Line
        title={isOlder ? 'An older package is installed' : 'The package is up to date'}
        text="The older one declares only the first activity type. Graph answers 400 to the others."
        button={isOlder ? 'Upgrade' : 'Install older package'}
        label={`${isOlder ? 'Upgrade' : 'Install older package'} in ${title}`}
        onClick={() => void act(() => api.changePackage(chat.id, isOlder ? 'current' : 'older'))}
      />
      {permissions.map((name) => {
        const granted = grants.includes(name);
        const next = granted ? grants.filter((grant) => grant !== name) : [...grants, name];
        return (
          <Line
            key={name}
            title={granted ? `${name} is granted` : `${name} is revoked`}
            text="Granted when the app was installed. Without it Graph answers 403."
            button={granted ? 'Revoke' : 'Grant again'}
            label={`${granted ? 'Revoke' : 'Grant'} ${name} in ${title}`}
            onClick={() => void act(() => api.grant(chat.id, next))}
          />
        );
      })}
      {chat.kind === 'groupChat' && (
        <Line
          title={chat.secondApp ? 'A second app has the same Entra id' : 'No other app has the same Entra id'}
          text="With two of them Graph answers 409, unless the request names one by its catalogue id."
          button={chat.secondApp ? 'Remove second app' : 'Install second app'}
          label={`${chat.secondApp ? 'Remove' : 'Install'} second app in ${title}`}
          onClick={() => void act(() => (chat.secondApp ? api.uninstallSecond(chat.id) : api.installSecond(chat.id)))}
        />
      )}
    </details>
  );
}

type LineProps = { title: string; text: string; button: string; label: string; onClick: () => void };

function Line({ title, text, button, label, onClick }: LineProps) {
  return (
    <div class="switch-row plain">
      <span>
        <strong>{title}</strong>
        <span class="soft">{text}</span>
      </span>
      <button type="button" class="button small" aria-label={label} onClick={onClick}>
        {button}
      </button>
    </div>
  );
}
