import { holdPaper, holdToken, tokenOfPath } from './link';

// Runs before the router reads the address, so that the token of a `/c/TOKEN` link is gone from the address bar, the
// history and every later request before anything else happens. Nothing is redeemed here.
if (process.env.TARO_ENV === 'h5' && window.location.pathname.startsWith('/c/')) {
  holdToken(tokenOfPath(window.location.pathname) ?? '');
  window.history.replaceState(null, '', '/verifier/scan/index');
}

// A paper's statement names its subject, a receipt's link opens it: they leave the address bar and the history as well.
if (process.env.TARO_ENV === 'h5' && /^\/[rs]\//.test(window.location.pathname)) {
  holdPaper(window.location.origin + window.location.pathname);
  window.history.replaceState(null, '', '/paper/check/index');
}
