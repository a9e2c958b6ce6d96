export { matrix } from '../../cloudfunctions/core/document/qr-matrix';
