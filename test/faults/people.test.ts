import { people } from './flows/people';
import { underFaults } from './under-faults';

underFaults(people);
