import { type Pack, type PlaceFile, type RuleName, Rules } from '../../../types/pack';

const names = Object.keys(Rules.entries) as RuleName[];

/**
 * A place's pack: what its document says, and for each rule on which it is silent the product's own, cited as `default` or with the
 * national rule it stands on.
 * @param defaults by rule; a rule that is none of them must stand in the file
 * @throws Error that names the place and the rule that nobody knows or that neither lays down
 */
export function withDefaults(file: PlaceFile, defaults: Partial<Rules>): Pack {
  const unknown = [...Object.keys(file.rules), ...Object.keys(defaults)].find((name) => !(name in Rules.entries));
  if (unknown !== undefined) throw new Error(`${file.id}: there is no rule ${unknown}`);
  const missing = names.find((name) => !(name in file.rules) && !(name in defaults));
  if (missing !== undefined) throw new Error(`${file.id}: its file must lay down ${missing}, which has no default`);
  const rules = names.map((name) => [name, file.rules[name] ?? defaults[name]]);
  return { ...file, rules: Object.fromEntries(rules) as Rules };
}
