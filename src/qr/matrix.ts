export { matrix } from '../../cloudfunctions/core/barcodes/qr-matrix';
