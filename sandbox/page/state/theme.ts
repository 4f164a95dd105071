// Light or dark: as the system says, unless the person chose otherwise in this browser.
import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

const storageKey = 'countersign-sandbox-theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');

export function useTheme(): { theme: Theme; toggle: () => void } {
  const [chosen, setChosen] = useState<Theme | null>(readChoice);
  const [system, setSystem] = useState<Theme>(systemTheme);
  useEffect(() => {
    const follow = () => setSystem(systemTheme());
    systemDark.addEventListener('change', follow);
    return () => systemDark.removeEventListener('change', follow);
  }, []);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return {
    theme,
    toggle() {
      const next = theme === 'light' ? 'dark' : 'light';
      localStorage.setItem(storageKey, next);
      setChosen(next);
    },
  };
}

function readChoice(): Theme | null {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

function systemTheme(): Theme {
  return systemDark.matches ? 'dark' : 'light';
}
