import { CloudError } from './error';

/** What CloudBase's database knows and the local one doesn't: places on a map, JSON schemas, and what shows or writes whole collections. */
const queries = ['$geoIntersects', '$geoNear', '$geoWithin', '$jsonSchema', '$near', '$nearSphere', '$text'] as const;
const stages = ['$collStats', '$geoNear', '$indexStats', '$merge', '$out'] as const;

type Refused = () => never;

/** Query operators that are refused by name. */
export const refusedQueries = refuseEach(queries);

/** Stages of a pipeline that are refused by name. */
export const refusedStages = refuseEach(stages);

// An operator that were passed over would find everything, and a test built on it would prove nothing.
function refuseEach<Name extends string>(names: readonly Name[]): Record<Name, Refused> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw new CloudError('DATABASE_REQUEST_FAILED', `[local] ${name} is not in the local cloud`);
      },
    ]),
  ) as Record<Name, Refused>;
}
