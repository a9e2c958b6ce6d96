export { afterConsent, listenForConsent } from './consent';
