const patience = 20_000;
/** Bytes a slow line carries in a millisecond: a sheet of 4 MB is given its time. */
const slowest = 50;

/**
 * Sends one action to the web door and gives back its answer's JSON. The request keeps fetch's default mode, `cors`: in
 * any other the Fetch standard lets `no-referrer` turn the Origin header into `null`, which the door refuses.
 */
export async function send(person: string, action: string, input: unknown): Promise<unknown> {
  const abort = new AbortController();
  const body = JSON.stringify(input);
  const timer = setTimeout(() => abort.abort(), patience + body.length / slowest);
  try {
    const response = await fetch(`/api/${person}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: abort.signal,
    });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}
