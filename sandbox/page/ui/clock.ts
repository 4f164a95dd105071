// Times as people read them, and a clock that ticks for relative ones.
import { useEffect, useState } from 'preact/hooks';

const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const precise = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export function timeOf(iso: string): string {
  return time.format(new Date(iso));
}

export function preciseTimeOf(iso: string): string {
  return precise.format(new Date(iso));
}

export function dayOf(iso: string): string {
  const date = new Date(iso);
  return date.toDateString() === new Date().toDateString() ? 'Today' : day.format(date);
}

/** The time in milliseconds, renewed every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now());
}
