export { issuerWords } from '../../cloudfunctions/core/places/issuer-words';
