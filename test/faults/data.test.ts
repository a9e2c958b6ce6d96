import { data } from './flows/data';
import { underFaults } from './under-faults';

underFaults(data);
