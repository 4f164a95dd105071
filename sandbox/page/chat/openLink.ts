// Follows a link of a card or a feed item: inside the page where it leads to a chat here, else in a new window.
import { readDeepLink } from '../rules/deepLink.ts';
import { useClient } from '../state/client.ts';

export function useOpenLink(): (url: string) => void {
  const { navigation } = useClient();
  return (url) => {
    const link = readDeepLink(url, location.origin);
    if (link) {
      navigation.go({ view: 'chat', section: null, ...link });
      return;
    }
    window.open(url, '_blank', 'noopener');
  };
}
