import { paperOf, verifying } from './flows/verifying';
import { underFaults } from './under-faults';

// A PDF takes long to make the first time.
underFaults(verifying, { share: paperOf });
