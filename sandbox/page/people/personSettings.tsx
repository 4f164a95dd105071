// The language and the time zone of a person's Teams: the app hears of both with everything they do.
import type { Person } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';
import { Avatar } from '../ui/avatar.tsx';

const languages: readonly { readonly locale: string; readonly name: string }[] = [
  { locale: 'en-US', name: 'English (United States)' },
  { locale: 'en-GB', name: 'English (United Kingdom)' },
  { locale: 'de-DE', name: 'Deutsch' },
  { locale: 'fr-FR', name: 'Français' },
  { locale: 'es-ES', name: 'Español' },
  { locale: 'ja-JP', name: '日本語' },
];

const { timeZone: ownZone } = new Intl.DateTimeFormat().resolvedOptions();

export function PersonSettings({ person }: { person: Person }) {
  const { act, api } = useClient();
  const { objectId, name, userPrincipalName, locale, timeZone } = person;
  const known = languages.some((language) => language.locale === locale);
  return (
    <div class="person-settings">
      <div class="person-card">
        <Avatar name={name} size={40} />
        <div>
          <strong>{name}</strong>
          <p class="soft">{userPrincipalName}</p>
        </div>
      </div>
      <label>
        <span>Language</span>
        <select
          value={locale}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            void act(() => api.changePerson(objectId, { locale: chosen }));
          }}
        >
          {!known && <option value={locale}>{locale}</option>}
          {languages.map((language) => (
            <option key={language.locale} value={language.locale}>
              {language.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Time zone</span>
        <select
          value={timeZone ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            void act(() => api.changePerson(objectId, { timeZone: chosen === '' ? null : chosen }));
          }}
        >
          <option value="">As this browser ({ownZone})</option>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
