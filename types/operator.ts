import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

/** Who answers for the service (主办单位), who runs it for them (承办单位; null: they do it themselves), and the telephone of whoever helps. */
export const Operator = v.strictObject({ organiser: text, runner: v.nullable(text), telephone: text });
export type Operator = v.InferOutput<typeof Operator>;
