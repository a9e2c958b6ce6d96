export { issuerWords } from '../../cloudfunctions/core/packs/issuer-words';
