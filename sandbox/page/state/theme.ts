// Light, dark or high contrast: as the system says, unless the person chose otherwise in this browser.
import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark' | 'contrast';

const storageKey = 'countersign-sandbox-theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const systemContrast = matchMedia('(prefers-contrast: more)');

const next: Readonly<Record<Theme, Theme>> = { light: 'dark', dark: 'contrast', contrast: 'light' };

export function useTheme(): { theme: Theme; toggle: () => void } {
  const [chosen, setChosen] = useState<Theme | null>(readChoice);
  const [system, setSystem] = useState<Theme>(systemTheme);
  useEffect(() => {
    const follow = () => setSystem(systemTheme());
    for (const query of [systemDark, systemContrast]) query.addEventListener('change', follow);
    return () => {
      for (const query of [systemDark, systemContrast]) query.removeEventListener('change', follow);
    };
  }, []);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  return {
    theme,
    toggle() {
      localStorage.setItem(storageKey, next[theme]);
      setChosen(next[theme]);
    },
  };
}

/** What Teams calls the colours that are shown, towards bots. */
export function themeName(): 'default' | 'dark' | 'contrast' {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}

function readChoice(): Theme | null {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' || stored === 'contrast' ? stored : null;
}

function systemTheme(): Theme {
  if (systemContrast.matches) return 'contrast';
  return systemDark.matches ? 'dark' : 'light';
}
