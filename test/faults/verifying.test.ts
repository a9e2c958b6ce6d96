import { verifying } from './flows/verifying';
import { underFaults } from './under-faults';

underFaults(verifying);
